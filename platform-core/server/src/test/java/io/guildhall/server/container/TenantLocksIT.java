package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.ArticleView;
import io.guildhall.platform.community.Articles;
import io.guildhall.platform.community.model.Article;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.server.container.steel.Heat;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steel wants what belongs to cloth, and finds it locked whichever way it goes. */
class TenantLocksIT extends InsidePayara {

    private static final String MAY_NOT = "42501";

    private final Article ours = Sample.article("ours");
    private final Article theirs = Sample.article("theirs");

    @Inject
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    @Inject
    private DataSource database;

    @Inject
    private Articles articles;

    @Inject
    private Unbound unbound;

    @BeforeEach
    void keepOneEach() {
        run(steel, () -> entities.persist(ours));
        run(cloth, () -> entities.persist(theirs));
    }

    @Test
    void jpa_reads_and_counts_what_is_ours_only() {
        run(steel, () -> {
            assertThat(entities.find(Article.class, theirs.id())).isNull();
            assertThat(entities.createQuery("select a from Article a", Article.class)
                            .getResultList())
                    .containsExactly(ours);
            assertThat(entities.createQuery("select count(a) from Article a", Long.class)
                            .getSingleResult())
                    .isOne();
        });
    }

    @Test
    void jpa_changes_and_deletes_nothing_of_theirs() {
        run(steel, () -> {
            assertThat(entities.createQuery("update Article a set a.slug = 'stolen' where a.id = :id")
                            .setParameter("id", theirs.id())
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createQuery("delete from Article a where a.id = :id")
                            .setParameter("id", theirs.id())
                            .executeUpdate())
                    .isZero();
        });

        requireUntouched();
    }

    @Test
    void a_facade_does_not_know_theirs() {
        run(steel, () -> {
            assertThatThrownBy(() -> desk.doesApart(() -> articles.view(theirs.id())))
                    .isInstanceOf(Rejection.class);
            assertThatThrownBy(() -> desk.doesApart(() -> {
                        articles.delete(Sample.CLERK, theirs.id(), 1);
                        return null;
                    }))
                    .isInstanceOf(Rejection.class);
            assertThat(articles.all(ArticleKind.NEWS))
                    .extracting(ArticleView::id)
                    .containsExactly(ours.id());
        });

        requireUntouched();
    }

    /** EclipseLink updates and deletes by primary key alone (its issue 1333): here the database is the lock. */
    @Test
    void an_entity_of_theirs_in_our_hands_can_be_neither_changed_nor_deleted() {
        assertThatThrownBy(() -> run(cloth, () -> {
                    Article article = entities.find(Article.class, theirs.id());
                    becomeInTheDatabase(steel);
                    article.rewrite(Sample.text("stolen"));
                    entities.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> run(cloth, () -> {
                    Article article = entities.find(Article.class, theirs.id());
                    becomeInTheDatabase(steel);
                    entities.remove(article);
                    entities.flush();
                }))
                .isInstanceOf(OptimisticLockException.class);

        requireUntouched();
    }

    /** On a table without row-level security, so that nothing but the persistence unit keeps tenants apart. */
    @Test
    void the_persistence_unit_keeps_tenants_apart_by_itself() {
        Heat ourHeat = heat("ours");
        Heat theirHeat = heat("theirs");
        run(steel, () -> entities.persist(ourHeat));
        run(cloth, () -> entities.persist(theirHeat));

        run(steel, () -> {
            assertThat(entities.find(Heat.class, theirHeat.id())).isNull();
            assertThat(entities.createQuery("select h from Heat h", Heat.class).getResultList())
                    .containsExactly(ourHeat);
            assertThat(entities.createQuery("update Heat h set h.number = 'stolen'")
                            .executeUpdate())
                    .isOne();
            assertThat(entities.createQuery("delete from Heat h where h.id = :id")
                            .setParameter("id", theirHeat.id())
                            .executeUpdate())
                    .isZero();
        });

        assertThat(in(cloth, () -> entities.find(Heat.class, theirHeat.id())))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("_persistence.*")
                .isEqualTo(theirHeat);
    }

    @Test
    void sql_reads_and_counts_what_is_ours_only() {
        run(
                steel,
                () -> sql.useHandle(handle -> {
                    assertThat(handle.createQuery("select id from article")
                                    .mapTo(UUID.class)
                                    .list())
                            .containsExactly(ours.id());
                    assertThat(handle.createQuery("select count(*) from article")
                                    .mapTo(Long.class)
                                    .one())
                            .isOne();
                    assertThat(handle.createQuery("select slug from article where tenant_id = :tenant and id = :id")
                                    .bind("tenant", cloth)
                                    .bind("id", theirs.id())
                                    .mapTo(String.class)
                                    .list())
                            .isEmpty();
                }));
    }

    @Test
    void sql_changes_deletes_and_adds_nothing_of_theirs() {
        run(
                steel,
                () -> sql.useHandle(handle -> {
                    assertThat(handle.createUpdate("update article set slug = 'stolen' where tenant_id = :tenant")
                                    .bind("tenant", cloth)
                                    .execute())
                            .isZero();
                    assertThat(handle.createUpdate("delete from article where id = :id")
                                    .bind("id", theirs.id())
                                    .execute())
                            .isZero();
                }));
        for (String smuggled : List.of(
                "insert into outbox_event (tenant_id, id, type, payload, occurred_at)"
                        + " values (:tenant, gen_random_uuid(), 'x', '{}', now())",
                "update article set tenant_id = :tenant")) {
            assertThatThrownBy(() -> run(
                            steel,
                            () -> sql.useHandle(handle -> handle.createUpdate(smuggled)
                                    .bind("tenant", cloth)
                                    .execute())))
                    .as(smuggled)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("violates row-level security policy");
        }

        requireUntouched();
    }

    @Test
    void a_connection_of_the_data_source_is_locked_like_everything_else() {
        run(steel, () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThat(number(statement, "select count(*) from article")).isOne();
                assertThat(statement.executeUpdate(
                                "update article set slug = 'stolen' where id = '" + theirs.id() + "'"))
                        .isZero();
                assertThat(statement.executeUpdate("delete from article where tenant_id = '" + cloth + "'"))
                        .isZero();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        requireUntouched();
    }

    @Test
    void without_a_tenant_no_table_of_tenants_shows_or_takes_anything() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tablesOfTenants(connection);
            assertThat(tables).hasSizeGreaterThan(20).contains("article", "trade_order", "outbox_event");
            for (String table : tables) {
                assertThat(number(statement, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
            assertThat(statement.executeUpdate("update article set slug = 'stolen'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from article")).isZero();
            assertThatThrownBy(() -> statement.executeUpdate("insert into number_sequence (tenant_id, name, last)"
                            + " values ('" + cloth + "', 'smuggled', 1)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(MAY_NOT));
        }

        requireUntouched();
    }

    @Test
    void jpa_without_a_tenant_refuses_to_read() {
        assertThatThrownBy(() -> unbound.articles()).hasStackTraceContaining("eclipselink.tenant-id");
    }

    @Test
    void the_same_id_in_two_tenants_is_two_things() {
        UUID shared = Ids.next();
        run(steel, () -> entities.persist(Sample.article(shared, "of-steel")));
        run(cloth, () -> entities.persist(Sample.article(shared, "of-cloth")));

        for (int reading = 0; reading < 2; reading++) {
            assertThat(in(steel, () -> entities.find(Article.class, shared).slug()))
                    .isEqualTo("of-steel");
            assertThat(in(cloth, () -> entities.find(Article.class, shared).slug()))
                    .isEqualTo("of-cloth");
        }
    }

    @Test
    void nothing_of_a_tenant_stays_in_a_shared_cache() {
        run(
                steel,
                () -> assertThat(entities.find(Article.class, ours.id()).slug()).isEqualTo("ours"));

        boolean cached =
                in(steel, () -> entities.getEntityManagerFactory().getCache().contains(Article.class, ours.id()));
        assertThat(cached).isFalse();
        run(steel, () -> sql.useHandle(handle -> handle.execute("update article set slug = 'changed-elsewhere'")));
        assertThat(in(steel, () -> entities.find(Article.class, ours.id()).slug()))
                .isEqualTo("changed-elsewhere");
    }

    private void requireUntouched() {
        assertThat(in(cloth, () -> entities.find(Article.class, theirs.id())))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("_persistence.*")
                .isEqualTo(theirs);
    }

    /** The persistence unit goes on believing that it works for the other tenant. */
    private void becomeInTheDatabase(UUID tenant) {
        sql.useHandle(handle -> handle.createQuery("select set_config('app.tenant', :tenant, true)")
                .bind("tenant", tenant.toString())
                .mapTo(String.class)
                .one());
    }

    private static Heat heat(String number) {
        return new Heat(Ids.next(), number, LocalizedText.same("S355J2"), Instant.parse("2026-03-01T08:00:00Z"));
    }

    private static List<String> tablesOfTenants(Connection connection) throws SQLException {
        String query = "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                + " where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace"
                + " and a.attname = 'tenant_id' and c.relname <> 'heat' order by 1";
        List<String> names = new java.util.ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
