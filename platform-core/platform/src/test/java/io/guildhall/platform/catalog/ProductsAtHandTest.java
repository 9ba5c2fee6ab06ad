package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.ProductReader.Reading;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductsAtHandTest {

    private static final TenantId TENANT = new TenantId(Ids.next());
    private static final TenantId OTHER = new TenantId(Ids.next());
    private static final UUID PRODUCT = Ids.next();

    private final Hearing hearing = new Hearing();
    private final ProductsAtHand atHand = new ProductsAtHand(hearing);

    @BeforeEach
    void keep_a_product() {
        in(TENANT, () -> atHand.keep(reading(), atHand.mark(PRODUCT)));
    }

    @Test
    void before_anything_was_heard_of_the_other_nodes_the_database_is_asked() {
        assertThat(isTrusted(TENANT)).isFalse();
    }

    @Test
    void a_node_that_hears_of_every_change_need_not_ask() {
        hear(Map.of(), true, Duration.ZERO);
        assertThat(isTrusted(TENANT)).isTrue();
        assertThat(isTrusted(OTHER)).isFalse();
    }

    @Test
    void what_changed_elsewhere_is_forgotten() {
        hear(Map.of(OTHER, Set.of(PRODUCT)), true, Duration.ZERO);
        assertThat(isTrusted(TENANT)).isTrue();
        hear(Map.of(TENANT, Set.of(PRODUCT)), true, Duration.ZERO);
        assertThat(isTrusted(TENANT)).isFalse();
    }

    @Test
    void when_a_marketplaces_categories_change_its_products_are_read_again() {
        hear(Map.of(), true, Duration.ZERO);
        atHand.forget(new Catalogues.Changed(OTHER));
        assertThat(isTrusted(TENANT)).isTrue();
        atHand.forget(new Catalogues.Changed(TENANT));
        assertThat(isTrusted(TENANT)).isFalse();
    }

    @Test
    void so_they_are_when_the_categories_changed_elsewhere() {
        hear(new ChangesHeard(Map.of(), Set.of(OTHER), true, System.nanoTime()));
        assertThat(isTrusted(TENANT)).isTrue();
        hear(new ChangesHeard(Map.of(), Set.of(TENANT), true, System.nanoTime()));
        assertThat(isTrusted(TENANT)).isFalse();
    }

    @Test
    void a_node_with_more_to_hear_of_asks() {
        hear(Map.of(), false, Duration.ZERO);
        assertThat(isTrusted(TENANT)).isFalse();
    }

    @Test
    void a_node_that_has_heard_nothing_for_five_seconds_asks() {
        hear(Map.of(), true, Duration.ofSeconds(5));
        assertThat(isTrusted(TENANT)).isFalse();
    }

    @Test
    void what_was_read_before_a_change_was_heard_of_is_not_kept() {
        hear(Map.of(), true, Duration.ZERO);
        in(TENANT, () -> {
            long mark = atHand.mark(PRODUCT);
            atHand.hear(new ChangesHeard(Map.of(TENANT, Set.of(PRODUCT)), Set.of(), true, System.nanoTime()));
            atHand.keep(reading(), mark);
        });
        assertThat(isTrusted(TENANT)).isFalse();
    }

    private void hear(Map<TenantId, Set<UUID>> products, boolean complete, Duration ago) {
        hear(new ChangesHeard(products, Set.of(), complete, System.nanoTime() - ago.toNanos()));
    }

    private void hear(ChangesHeard changes) {
        atHand.hear(changes);
        hearing.hear(changes);
    }

    private boolean isTrusted(TenantId tenant) {
        boolean[] trusted = new boolean[1];
        in(tenant, () -> trusted[0] = atHand.trusted(PRODUCT).isPresent());
        return trusted[0];
    }

    private static void in(TenantId tenant, Runnable action) {
        TenantContext.run(tenant, action);
    }

    private static Reading reading() {
        ProductView product = new ProductView(
                PRODUCT,
                "test-000001-1",
                0,
                ProductStatus.PUBLISHED,
                Ids.next(),
                "SKU-1",
                Ids.next(),
                "things",
                LocalizedText.of("Thing", "物"),
                LocalizedText.of("", ""),
                Map.of(),
                Map.of(),
                "C62",
                "CNY",
                List.of(),
                BigDecimal.ONE,
                BigDecimal.ONE,
                0,
                "CN",
                SaleTerms.NONE,
                List.of(),
                ProductMedia.NONE,
                Ties.NONE,
                Instant.EPOCH,
                Instant.EPOCH);
        return new Reading(product, null, List.of(), "0");
    }
}
