package io.guildhall.server.bench;

import io.guildhall.server.launcher.DatabaseServer;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Looks behind the locks: what is in the database, and how far the application's own work is. */
final class Behind {
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "guildhall";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String GOODS = "select t.slug, p.id, v.id, p.company_id, p.min_order_quantity from tenant t"
            + " join product p on p.tenant_id = t.id and p.status = 'PUBLISHED'"
            + " join lateral (select id from variant v where v.tenant_id = p.tenant_id and v.product_id = p.id"
            + " and v.offered order by position limit 1) v on true where t.slug like ? order by t.slug, p.id";
    private static final String SHELVES = "with recursive below as (select id as top, id from category"
            + " where tenant_id = ? union all select b.top, c.id from below b join category c on c.tenant_id = ?"
            + " and c.parent_id = b.id) select t.code, array_agg(b.id) from below b join category t"
            + " on t.tenant_id = ? and t.id = b.top where exists (select from below s join product p"
            + " on p.tenant_id = ? and p.category_id = s.id where s.top = b.top) group by t.code order by t.code";

    private final DatabaseServer database;

    Behind(DatabaseServer database) {
        this.database = database;
    }

    Connection connect() throws SQLException {
        return database.connect(DATABASE, SUPERUSER);
    }

    UUID tenant(String slug) {
        return (UUID) value("select id from tenant where slug = ?", slug);
    }

    /** How long that launch took, in nanoseconds. */
    long launchTime(String slug) {
        return nanos("select extract(epoch from finished_at - created_at) from launch where slug = ?", slug);
    }

    /** How long that import ran, in nanoseconds. */
    long importTime(String id) {
        return nanos(
                "select extract(epoch from ended_at - started_at) from product_import where id = cast(? as uuid)", id);
    }

    /** What the marketplaces sell whose address is like that pattern. */
    List<Goods> goods(String pattern, String domain) {
        List<Goods> goods = new ArrayList<>();
        read(
                GOODS,
                List.of(pattern),
                row -> goods.add(new Goods(
                        row.getString(1) + domain,
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        plain(row.getBigDecimal(5)))));
        return goods;
    }

    /** The categories of that marketplace in which something is sold; nothing is known of their facets here. */
    List<Shelf> shelves(UUID tenant) {
        List<Shelf> shelves = new ArrayList<>();
        read(
                SHELVES,
                List.of(tenant, tenant, tenant, tenant),
                row -> shelves.add(new Shelf(row.getString(1), List.of(uuids(row.getArray(2))), List.of())));
        return shelves;
    }

    /** Waits until all events are delivered and no job runs; answers how long that took, in seconds. */
    double awaitQuiet() {
        long begun = System.nanoTime();
        while (!(Boolean) value("select not exists (select from outbox_event where next_attempt_at <= now())"
                + " and not exists (select from scheduled_tasks where picked or execution_time <= now())")) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("The application is still at work after " + PATIENCE);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Tells the planner what is there, as PostgreSQL would by itself after a while. */
    void analyze() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long nanos(String query, String key) {
        return Math.round(((BigDecimal) value(query, key)).doubleValue() * 1e9);
    }

    private Object value(String query, Object... arguments) {
        List<Object> values = new ArrayList<>();
        read(query, List.of(arguments), row -> values.add(row.getObject(1)));
        return values.get(0);
    }

    private void read(String query, List<?> arguments, Row row) {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int index = 0; index < arguments.size(); index++) {
                select.setObject(index + 1, arguments.get(index));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID[] uuids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
