package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.database.AcrossTenants;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the two roles of the running application may do in the database, tried with the application's own data sources. */
class DatabaseRolesIT extends InsidePayara {

    private static final String MAY_NOT = "42501";

    @Inject
    private Jdbi application;

    @Inject
    @AcrossTenants
    private Jdbi operator;

    @Test
    void the_application_cannot_open_the_locks() {
        for (String attempt : List.of(
                "alter table article disable row level security",
                "alter table article no force row level security",
                "alter table article owner to guildhall_app",
                "drop policy of_current_tenant on article",
                "create policy all_of_it on article using (true)",
                "drop table article",
                "truncate article",
                "create table mine (note text)",
                "create view all_of_it as select * from article",
                "set role guildhall_owner",
                "set role guildhall_views",
                "set session authorization postgres",
                "set session_replication_role = replica",
                "alter role guildhall_app bypassrls",
                "grant guildhall_views to guildhall_app",
                "create role accomplice",
                "copy article to '/tmp/articles'",
                "create trigger tap after insert on article execute function ledger_postings_balance()")) {
            requireRefused(application, attempt);
        }
    }

    @Test
    void the_application_cannot_look_past_the_policies() {
        application.useTransaction(handle -> {
            handle.execute("set local row_security = off");
            assertThatThrownBy(() -> handle.createQuery("select count(*) from article")
                            .mapTo(Long.class)
                            .one())
                    .rootCause()
                    .isInstanceOfSatisfying(SQLException.class, DatabaseRolesIT::requireMayNot);
            handle.rollback();
        });
    }

    @Test
    void what_is_written_for_good_the_application_can_neither_change_nor_delete() {
        for (String attempt : List.of(
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "update ledger_entry set reference = ''",
                "delete from ledger_entry",
                "update ledger_posting set amount = 0",
                "delete from ledger_posting")) {
            requireRefused(application, attempt);
        }
    }

    @Test
    void neither_role_owns_anything_or_is_more_than_it_seems() {
        for (Jdbi role : List.of(application, operator)) {
            assertThat(texts(role, "select relname from pg_class where relowner = current_user::regrole"))
                    .isEmpty();
            assertThat(texts(
                            role,
                            "select rolname from pg_roles where pg_has_role(current_user, oid, 'member')"
                                    + " and rolname <> current_user"))
                    .isEmpty();
            assertThat(texts(
                            role,
                            "select rolname from pg_roles where rolname = current_user"
                                    + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                    .isEmpty();
        }
    }

    @Test
    void the_operator_reads_the_registry_and_the_named_views_and_changes_nothing() {
        assertThat(texts(operator, relationsWith("has_any_column_privilege(oid, 'select')")))
                .containsExactly("listing_changes", "tenant", "tenants_with_due_events");
        assertThat(texts(
                        operator,
                        relationsWith("has_any_column_privilege(oid, 'insert, update, references')"
                                + " or has_table_privilege(oid, 'delete, truncate, trigger')")))
                .isEmpty();
        requireRefused(operator, "select count(*) from article");
        requireRefused(operator, "select count(*) from outbox_event");
        requireRefused(operator, "delete from tenant");
        requireRefused(operator, "set role guildhall_views");
    }

    @Test
    void the_operators_view_names_tenants_and_tells_nothing_else_of_them() {
        assertThat(texts(
                        operator,
                        "select attname::text from pg_attribute where attrelid = 'tenants_with_due_events'::regclass"
                                + " and attnum > 0"))
                .containsExactly("tenant_id");
    }

    private static String relationsWith(String privilege) {
        return "select relname::text from pg_class where relnamespace = 'public'::regnamespace"
                + " and relkind in ('r', 'p', 'v', 'm', 'f') and (" + privilege + ") order by 1";
    }

    private static List<String> texts(Jdbi role, String query) {
        return role.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static void requireRefused(Jdbi role, String attempt) {
        assertThatThrownBy(() -> role.useHandle(handle -> handle.execute(attempt)))
                .as(attempt)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, DatabaseRolesIT::requireMayNot);
    }

    private static void requireMayNot(SQLException refused) {
        assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo(MAY_NOT);
    }
}
