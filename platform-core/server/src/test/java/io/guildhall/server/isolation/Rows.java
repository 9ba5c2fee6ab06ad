package io.guildhall.server.isolation;

import io.guildhall.server.testing.TestStack;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The tenant tables as nobody inside the product sees them: of all tenants at once. */
final class Rows {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 300;

    private final TestStack stack;

    Rows(TestStack stack) {
        this.stack = stack;
    }

    /**
     * Every row that mentions one of these words, whoever's it is, with all its columns, but for the time of the last look
     * of a saved search: that goes on by itself.
     */
    List<String> mentioning(Collection<String> words) {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect()) {
            Array patterns = connection.createArrayOf(
                    "text", words.stream().map(word -> "%" + word + "%").toArray());
            for (String table : tables(connection)) {
                String query = "select (to_jsonb(r) - 'looked_at')::text from " + table
                        + " r where to_jsonb(r)::text ilike any (?) order by 1";
                try (PreparedStatement select = connection.prepareStatement(query)) {
                    select.setArray(1, patterns);
                    ResultSet rows = select.executeQuery();
                    while (rows.next()) {
                        found.add(table + " " + rows.getString(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    /** The id of the row that this condition finds. */
    String id(String table, String condition) {
        return value(table, "id", condition);
    }

    /** What is in that column of the row that this condition finds. */
    String value(String table, String column, String condition) {
        try (Connection connection = connect()) {
            return strings(connection, "select " + column + " from " + table + " where " + condition)
                    .get(0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until everything that was published has been heard, so that nothing changes by itself any more. */
    void settle() {
        try (Connection connection = connect()) {
            for (int look = 0; look < LOOKS; look++) {
                if (strings(connection, "select id from outbox_event").isEmpty()) {
                    return;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("There are still events that nobody handled");
    }

    private Connection connect() throws SQLException {
        return stack.database().connect("guildhall", "postgres");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                "select c.table_name from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name) where c.column_name = 'tenant_id'"
                        + " and t.table_type = 'BASE TABLE' and c.table_schema = 'public' order by 1");
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
