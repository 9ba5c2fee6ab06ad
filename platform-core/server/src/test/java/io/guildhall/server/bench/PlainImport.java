package io.guildhall.server.bench;

import io.guildhall.server.bench.TenantTables.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows an import leaves behind, through {@code COPY} into the same tables, for a tenant that is gone afterwards. Only
 * the superuser may: {@code COPY} does not go with row-level security.
 */
final class PlainImport {
    private static final List<String> TABLES = List.of("product", "variant", "price_tier", "product_identifier");
    private static final String OUTBOX = "outbox_event (tenant_id, id, type, payload, occurred_at, next_attempt_at)";

    /** As many products as the application tells of in one event. */
    private static final int TOLD_AT_ONCE = 300;

    private final Behind behind;
    private final UUID tenant;
    private final UUID scratch = UUID.randomUUID();

    PlainImport(Behind behind, UUID tenant) {
        this.behind = behind;
        this.tenant = tenant;
    }

    /** Copies all products of the tenant; answers how long it took, in nanoseconds. */
    long run() {
        try (Connection connection = behind.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            TenantTables tables = TenantTables.of(connection);
            Map<String, byte[]> rows = rows(tables, copy);
            String categories = others(tables, "category");
            statement.execute("insert into category (tenant_id, " + categories + ") select '" + scratch + "', "
                    + categories + " from category where tenant_id = '" + tenant + "'");
            connection.commit();
            long begun = System.nanoTime();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            long nanos = System.nanoTime() - begun;
            for (String table : List.of("product", "category", "outbox_event")) {
                statement.execute("delete from " + table + " where tenant_id = '" + scratch + "'");
            }
            connection.commit();
            return nanos;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, byte[]> rows(TenantTables tables, CopyManager copy) throws SQLException, IOException {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            String columns = others(tables, table);
            rows.put(table + " (tenant_id, " + columns + ")", read(copy, columns + " from " + table));
        }
        rows.put(
                OUTBOX,
                read(
                        copy,
                        "gen_random_uuid(), 'io.guildhall.platform.catalog.ProductPublished',"
                                + " jsonb_build_object('products', products), now(), 'infinity'::timestamptz"
                                + " from (select tenant_id, jsonb_agg(id) as products from (select tenant_id, id,"
                                + " row_number() over () / " + TOLD_AT_ONCE + " as event from product"
                                + " where tenant_id = '" + tenant
                                + "') numbered group by tenant_id, event) published"));
        return rows;
    }

    private static String others(TenantTables tables, String table) {
        return tables.columns(table).stream()
                .map(Column::name)
                .filter(column -> !column.equals("tenant_id"))
                .collect(Collectors.joining(", "));
    }

    private byte[] read(CopyManager copy, String columnsOfTable) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copy.copyOut(
                "copy (select '" + scratch + "'::uuid, " + columnsOfTable + " where tenant_id = '" + tenant
                        + "') to stdout",
                rows);
        return rows.toByteArray();
    }
}
