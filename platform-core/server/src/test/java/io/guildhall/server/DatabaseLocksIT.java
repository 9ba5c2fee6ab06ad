package io.guildhall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.database.SchemaCheck;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Row-level security of the running product's own database, tried by the owner of its tables. */
@ExtendWith(RunningStack.class)
class DatabaseLocksIT {

    private static final String CATEGORIES = "select count(*) from category";

    @BeforeAll
    static void fillTables(TestStack stack) {
        Marketplace.of("machinery", stack);
    }

    @Test
    void even_the_owner_of_the_tables_sees_and_changes_nothing_without_a_tenant(TestStack stack) throws SQLException {
        try (Connection owner = stack.database().connect("guildhall", "guildhall_owner");
                Statement statement = owner.createStatement()) {
            assertThat(number(statement, CATEGORIES)).isZero();
            assertThat(statement.executeUpdate("update category set archived = true"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from category")).isZero();
        }
        try (Connection superuser = stack.database().connect("guildhall", "postgres");
                Statement statement = superuser.createStatement()) {
            assertThat(number(statement, CATEGORIES)).isPositive();
            assertThat(number(statement, CATEGORIES + " where archived")).isZero();
        }
    }

    @Test
    void every_table_and_role_is_as_locked_as_the_check_after_migrations_wants_it(TestStack stack) throws SQLException {
        try (Connection owner = stack.database().connect("guildhall", "guildhall_owner")) {
            assertThat(SchemaCheck.faults(owner)).isEmpty();
        }
    }

    @Test
    void the_check_after_migrations_finds_what_is_not_locked(TestStack stack) throws SQLException {
        try (Connection owner = stack.database().connect("guildhall", "guildhall_owner");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("create table unlocked (tenant_id uuid, id uuid primary key)");
            statement.execute("create table unforced (tenant_id uuid primary key)");
            statement.execute("select protect_tenant_table('unforced')");
            statement.execute("alter table unforced no force row level security");

            assertThat(SchemaCheck.faults(owner))
                    .containsExactlyInAnyOrder(
                            "unlocked holds tenant_id without forced row-level security",
                            "unforced holds tenant_id without forced row-level security",
                            "unlocked_pkey is not led by tenant_id");
            owner.rollback();
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
