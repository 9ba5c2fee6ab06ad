package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.Articles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class TransactionsIT extends InsidePayara {

    private static final int CONNECTIONS_OF_THE_POOL = 32;

    /** What a use case leaves behind for good; its news are gone as soon as they are delivered. */
    private static final String TRACES = "select (select count(*) from article) + (select count(*) from audit_entry)"
            + " + (select count(*) from number_sequence)";

    @Inject
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    @Inject
    private DataSource database;

    @Inject
    private Articles articles;

    @Inject
    private AuditLog audit;

    @Inject
    private Events events;

    @Test
    void what_a_use_case_did_is_there_together() {
        run(steel, this::doOneOfEach);

        assertThat(traces(steel)).isEqualTo(3);
    }

    @Test
    void a_refusal_takes_everything_back() {
        assertThatThrownBy(() -> run(steel, () -> {
                    doOneOfEach();
                    entities.flush();
                    throw new Rejection(CommonReason.INVALID_INPUT, "No");
                }))
                .isInstanceOf(Rejection.class)
                .hasMessage("No");

        assertThat(traces(steel)).isZero();
        assertThat(in(steel, this::newsWaiting)).isZero();
    }

    @Test
    void a_refusal_that_the_caller_forgives_still_takes_everything_back_and_says_so() {
        assertThatThrownBy(() -> run(steel, () -> {
                    doOneOfEach();
                    try {
                        articles.view(UUID.randomUUID());
                    } catch (Rejection e) {
                        assertThat(e.reason()).isEqualTo(CommonReason.NOT_FOUND);
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing of this transaction is kept");

        assertThat(traces(steel)).isZero();
    }

    @Test
    void a_refusal_inside_leaves_a_transaction_of_its_own_alone() {
        run(steel, () -> {
            articles.write(Sample.CLERK, ArticleKind.NEWS, Sample.text("kept"));
            assertThatThrownBy(() -> desk.doesApart(() -> articles.view(UUID.randomUUID())))
                    .isInstanceOf(Rejection.class);
        });

        assertThat(slugs(steel)).containsExactly("kept");
    }

    @Test
    void jpa_and_sql_see_the_same_transaction() {
        run(steel, () -> {
            entities.persist(Sample.article("by-jpa"));
            entities.flush();
            assertThat(slugsBySql()).containsExactly("by-jpa");
            sql.useHandle(handle -> handle.execute("update article set slug = 'by-sql'"));
        });

        assertThat(slugs(steel)).containsExactly("by-sql");
    }

    @Test
    void a_transaction_belongs_to_one_tenant() {
        assertThatThrownBy(() -> run(steel, () -> in(cloth, () -> slugsBySql())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one tenant only");
    }

    @Test
    void a_transaction_of_another_tenant_within_leaves_the_outer_one_its_own() {
        run(steel, () -> entities.persist(Sample.article("steel")));
        run(cloth, () -> entities.persist(Sample.article("cloth")));

        run(steel, () -> {
            assertThat(articles.all(ArticleKind.NEWS)).hasSize(1);
            List<String> within = TenantContext.in(new TenantId(cloth), () -> desk.doesApart(() -> slugsBySql()));
            assertThat(within).containsExactly("cloth");
            assertThat(slugsBySql()).containsExactly("steel");
            assertThat(articles.all(ArticleKind.NEWS))
                    .extracting(article -> article.text().slug())
                    .containsExactly("steel");
            assertThat(TenantContext.required().value()).isEqualTo(steel);
        });
    }

    @Test
    void no_connection_of_the_pool_remembers_a_tenant() throws SQLException {
        for (int use = 0; use < CONNECTIONS_OF_THE_POOL; use++) {
            run(steel, this::slugsBySql);
            assertThatThrownBy(() -> run(cloth, () -> {
                        throw new Rejection(CommonReason.INVALID_INPUT, "No");
                    }))
                    .isInstanceOf(Rejection.class);
        }
        List<Connection> held = new ArrayList<>();
        try {
            for (int connection = 0; connection < CONNECTIONS_OF_THE_POOL / 2; connection++) {
                held.add(database.getConnection());
                assertThat(tenantOf(held.get(connection))).isNullOrEmpty();
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertThat(TenantContext.current()).isEmpty();
    }

    private void doOneOfEach() {
        entities.persist(Sample.article("one"));
        audit.record(Sample.CLERK, "article.written", "article", null, Map.of());
        events.publish(new BellRang(UUID.randomUUID()));
        sql.useHandle(handle -> handle.createUpdate(
                        "insert into number_sequence (tenant_id, name, last) values (:tenant, 'one', 1)")
                .bind("tenant", TenantContext.required().value())
                .execute());
    }

    private long traces(UUID tenant) {
        return in(
                tenant,
                () -> sql.withHandle(
                        handle -> handle.createQuery(TRACES).mapTo(Long.class).one()));
    }

    private long newsWaiting() {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from outbox_event")
                .mapTo(Long.class)
                .one());
    }

    private List<String> slugs(UUID tenant) {
        return in(tenant, this::slugsBySql);
    }

    private List<String> slugsBySql() {
        return sql.withHandle(handle -> handle.createQuery("select slug from article")
                .mapTo(String.class)
                .list());
    }

    private static String tenantOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('app.tenant', true)")) {
            row.next();
            return row.getString(1);
        }
    }
}
