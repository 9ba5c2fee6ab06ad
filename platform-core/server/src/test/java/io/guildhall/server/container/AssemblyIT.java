package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.guildhall.platform.catalog.Verticals;
import io.guildhall.platform.shared.database.AcrossTenants;
import io.guildhall.platform.shared.events.EventHandler;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.server.container.steel.Heat;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Vertical;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class AssemblyIT extends InsidePayara {

    private static final int FACADES_AT_LEAST = 20;

    @Inject
    private BeanManager beans;

    @Inject
    private EntityManager entities;

    @Inject
    private Verticals verticals;

    @Inject
    private Jdbi sql;

    @Inject
    @AcrossTenants
    private Jdbi sqlAcrossTenants;

    @Inject
    private Clock clock;

    @Inject
    private ScheduledExecutorService executor;

    @Inject
    @Any
    private Instance<EventHandler<?>> handlers;

    @Test
    void no_method_of_any_facade_works_without_a_tenant() {
        List<Bean<?>> facades = facades();
        List<String> working = new ArrayList<>();
        for (Bean<?> facade : facades) {
            for (Method method : useCases(facade.getBeanClass())) {
                if (!refusesToWork(facade, method)) {
                    working.add(method.toString());
                }
            }
        }
        assertThat(facades).hasSizeGreaterThan(FACADES_AT_LEAST);
        assertThat(working).isEmpty();
    }

    @Test
    void the_industries_are_found_in_the_libraries() {
        assertThat(verticals.all()).extracting(Vertical::code).contains("chemical", "steel", "apparel");
        assertThat(verticals.all())
                .allSatisfy(vertical ->
                        assertThat(jarOf(vertical.getClass())).endsWith("WEB-INF/lib/" + vertical.code() + ".jar"));
    }

    @Test
    void the_persistence_unit_names_the_jar_of_every_industry() throws IOException {
        String unit;
        try (InputStream file = getClass().getResourceAsStream("/META-INF/persistence.xml")) {
            unit = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(verticals.all())
                .allSatisfy(
                        vertical -> assertThat(unit).contains("<jar-file>lib/" + vertical.code() + ".jar</jar-file>"));
    }

    @Test
    void entities_of_the_platform_and_of_an_industrys_jar_are_mapped() {
        assertThat(entities.getMetamodel().getEntities())
                .extracting(EntityType::getName)
                .containsExactlyInAnyOrder(
                        "Article",
                        "Category",
                        "Company",
                        "Heat",
                        "OfferedService",
                        "Order",
                        "Product",
                        "ProductList",
                        "SavedSearch",
                        "Tier");
        assertThat(jarOf(Heat.class)).endsWith("WEB-INF/lib/steel.jar");
    }

    @Test
    void an_entity_of_an_industrys_jar_is_kept_and_read() {
        Heat heat = new Heat(
                UUID.randomUUID(), "26A07815", LocalizedText.of("Rebar", "螺纹钢"), Instant.parse("2026-03-01T08:00:00Z"));
        run(steel, () -> entities.persist(heat));

        assertThat(in(steel, () -> entities.find(Heat.class, heat.id())))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("_persistence.*")
                .isEqualTo(heat);
    }

    @Test
    void sql_of_tenants_and_sql_across_tenants_are_of_different_roles() {
        assertThat(currentUser(sql)).isEqualTo("guildhall_app");
        assertThat(currentUser(sqlAcrossTenants)).isEqualTo("guildhall_operator");
    }

    @Test
    void time_is_told_in_utc() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void threads_beside_requests_know_the_application() throws Exception {
        Callable<ClassLoader> context = () -> Thread.currentThread().getContextClassLoader();

        assertThat(executor.submit(context).get()).isSameAs(getClass().getClassLoader());
    }

    @Test
    void every_event_of_the_catalogue_has_somebody_who_handles_it() {
        assertThat(handlers)
                .extracting(handler -> handler.eventType().getSimpleName())
                .contains("ProductPublished", "ProductChanged", "ProductWithdrawn");
    }

    private List<Bean<?>> facades() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getStereotypes().contains(TenantFacade.class))
                .toList();
    }

    private static List<Method> useCases(Class<?> facade) {
        return Stream.of(facade.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private boolean refusesToWork(Bean<?> facade, Method method) {
        CreationalContext<?> context = beans.createCreationalContext(facade);
        Object proxy = beans.getReference(facade, facade.getBeanClass(), context);
        Object[] nothing =
                Stream.of(method.getParameterTypes()).map(AssemblyIT::nothing).toArray();
        try {
            method.setAccessible(true);
            method.invoke(proxy, nothing);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof IllegalStateException
                    && e.getCause().getMessage().startsWith("No tenant");
        } catch (IllegalAccessException e) {
            return fail(e);
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static String currentUser(Jdbi jdbi) {
        return jdbi.withHandle(handle ->
                handle.createQuery("select current_user").mapTo(String.class).one());
    }
}
