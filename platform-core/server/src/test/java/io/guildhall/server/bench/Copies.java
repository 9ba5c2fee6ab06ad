package io.guildhall.server.bench;

import io.guildhall.server.bench.TenantTables.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes many marketplaces out of one: every row of its data again for each of them, with ids of their own that refer to
 * each other as the original's do. They have no realm, so nobody signs in there, and files stay the original's alone.
 */
final class Copies {
    /** What is under way or was done once belongs to the original. */
    private static final Set<String> NOT_COPIED =
            Set.of("outbox_event", "idempotency_key", "product_import", "product_import_error", "stored_file");

    /** The same for the same original in the same copy; keeps its time and version. */
    private static final String ID_FUNCTION = "create function pg_temp.copied(tenant uuid, id uuid) returns uuid"
            + " language sql immutable as $$ select case when id is null"
            + " or id = '00000000-0000-0000-0000-000000000000' then id else"
            + " (left(id::text, 15) || right(md5(tenant::text || id::text)::uuid::text, 21))::uuid end $$";

    /** As if the products had been published this moment: so they come into the index. */
    private static final String PUBLISHED = "insert into outbox_event (tenant_id, id, type, payload, occurred_at)"
            + " select p.tenant_id, gen_random_uuid(), 'io.guildhall.platform.catalog.ProductPublished',"
            + " jsonb_build_object('products', jsonb_agg(p.id)), now() from product p join copy c on c.id = p.tenant_id"
            + " group by p.tenant_id";

    private final Behind behind;

    Copies(Behind behind) {
        this.behind = behind;
    }

    /** So many, at the addresses {@code name-1} and so on; answers how long it took, in nanoseconds. */
    long make(UUID original, String name, int count) {
        try (Connection connection = behind.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = 'replica'");
            statement.execute(ID_FUNCTION);
            TenantTables tables = TenantTables.of(connection);
            long begun = System.nanoTime();
            statement.execute("create temporary table copy on commit drop as select gen_random_uuid() as id, '" + name
                    + "-' || n as slug from generate_series(1, " + count + ") n");
            statement.execute("insert into tenant (id, slug, realm, status, template, vertical, names, taglines,"
                    + " languages, currency, primary_color, accent_color, icon, created_at, launched_at, version)"
                    + " select c.id, c.slug, c.slug, t.status, t.template, t.vertical, t.names, t.taglines,"
                    + " t.languages, t.currency, t.primary_color, t.accent_color, t.icon, now(), now(), 1"
                    + " from tenant t, copy c where t.id = '" + original + "'");
            for (String table : tables.names()) {
                if (!NOT_COPIED.contains(table)) {
                    statement.execute(insert(table, tables.columns(table), original));
                }
            }
            statement.execute(PUBLISHED);
            connection.commit();
            return System.nanoTime() - begun;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String insert(String table, List<Column> columns, UUID original) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(Copies::value).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") select " + values + " from " + table
                + " o, copy c where o.tenant_id = '" + original + "'";
    }

    private static String value(Column column) {
        if (column.name().equals("tenant_id")) {
            return "c.id";
        }
        return column.id() ? "pg_temp.copied(c.id, o." + column.name() + ")" : "o." + column.name();
    }
}
