package io.guildhall.platform.importing.store;

import io.guildhall.platform.importing.PictureTask;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps which pictures imports are to hang, and which they have hung. */
@ApplicationScoped
public class PictureTaskRows {

    private static final String OF_IMPORT = " where tenant_id = :tenant and import_id = :id";

    private Jdbi sql;

    protected PictureTaskRows() {}

    @Inject
    PictureTaskRows(Jdbi sql) {
        this.sql = sql;
    }

    public void insert(UUID id, List<PictureTask> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into product_import_picture (tenant_id, import_id,"
                    + " product_id, line, sku, unchanged, names) values (:tenant, :id, :product, :line, :sku, :unchanged,"
                    + " cast(:names as text[]))");
            for (PictureTask task : tasks) {
                batch.bind("tenant", tenant())
                        .bind("id", id)
                        .bind("product", task.product())
                        .bind("line", task.line())
                        .bind("sku", task.sku())
                        .bind("unchanged", task.unchanged())
                        .bind("names", task.names().toArray(String[]::new))
                        .add();
            }
            batch.execute();
        });
    }

    /** What is not settled yet, in the order of the file. */
    public List<PictureTask> open(UUID id, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_import_picture" + OF_IMPORT
                        + " and not settled order by position limit :limit")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new PictureTask(
                        row.getLong("position"),
                        row.getObject("product_id", UUID.class),
                        row.getLong("line"),
                        row.getString("sku"),
                        row.getBoolean("unchanged"),
                        List.of((String[]) row.getArray("names").getArray())))
                .list());
    }

    public boolean isOpen(UUID id, long position) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select not settled from product_import_picture" + OF_IMPORT + " and position = :position")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("position", position)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** Notes that these were hung, and that there is no more to do. */
    public void settle(UUID id, long position, List<UUID> added) {
        sql.useHandle(handle -> handle.createUpdate("update product_import_picture set settled = true,"
                        + " added = cast(:added as uuid[])" + OF_IMPORT + " and position = :position")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("position", position)
                .bindArray("added", UUID.class, added)
                .execute());
    }

    /** Which pictures the import has hung for these products. */
    public Map<UUID, Set<UUID>> added(UUID id, Collection<UUID> products) {
        Map<UUID, Set<UUID>> added = new HashMap<>();
        sql.useHandle(handle -> handle.createQuery("select product_id, unnest(added) as picture"
                        + " from product_import_picture" + OF_IMPORT
                        + " and product_id = any(cast(:products as uuid[]))")
                .bind("tenant", tenant())
                .bind("id", id)
                .bindArray("products", UUID.class, List.copyOf(products))
                .map((row, context) ->
                        Map.entry(row.getObject("product_id", UUID.class), row.getObject("picture", UUID.class)))
                .forEach(each -> added.computeIfAbsent(each.getKey(), product -> new HashSet<>())
                        .add(each.getValue())));
        return added;
    }

    /** Forgets the pictures of imports that ended before then. */
    public void forget(Instant endedBefore) {
        sql.useHandle(handle -> handle.createUpdate("delete from product_import_picture p using product_import i"
                        + " where p.tenant_id = :tenant and i.tenant_id = p.tenant_id and i.id = p.import_id"
                        + " and i.ended_at < :before")
                .bind("tenant", tenant())
                .bind("before", endedBefore.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
