package io.guildhall.platform.importing.store;

import io.guildhall.platform.importing.Done;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what imports have done to products. */
@ApplicationScoped
public class DoneRows {

    private Jdbi sql;

    protected DoneRows() {}

    @Inject
    DoneRows(Jdbi sql) {
        this.sql = sql;
    }

    /** Keeps these; of a product that is there already, what it was before the whole import stays. */
    public void insert(UUID id, List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into product_import_change (tenant_id, import_id,"
                    + " product_id, kind, line, sku, version, before) values (:tenant, :id, :product, :kind, :line, :sku,"
                    + " :version, cast(:before as jsonb)) on conflict (tenant_id, import_id, product_id) do update set"
                    + " version = excluded.version");
            for (Done each : done) {
                batch.bind("tenant", tenant())
                        .bind("id", id)
                        .bind("product", each.product())
                        .bind("kind", each.kind().name())
                        .bind("line", each.line())
                        .bind("sku", each.sku())
                        .bind("version", each.version())
                        .bind("before", each.before())
                        .add();
            }
            batch.execute();
        });
    }

    /** The version the import has left that product at, where it has changed it. */
    public OptionalLong version(UUID id, UUID product) {
        return sql.withHandle(handle -> handle.createQuery("select version from product_import_change"
                        + " where tenant_id = :tenant and import_id = :id and product_id = :product")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("product", product)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    /** What is not settled yet, the last first. */
    public List<Done> open(UUID id, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_import_change"
                        + " where tenant_id = :tenant and import_id = :id and not settled order by position desc"
                        + " limit :limit")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new Done(
                        row.getObject("product_id", UUID.class),
                        Done.Kind.valueOf(row.getString("kind")),
                        row.getLong("line"),
                        row.getString("sku"),
                        row.getLong("version"),
                        row.getString("before")))
                .list());
    }

    /** Notes that these are undone, or left. */
    public void settle(UUID id, Collection<UUID> products) {
        sql.useHandle(handle -> handle.createUpdate("update product_import_change set settled = true"
                        + " where tenant_id = :tenant and import_id = :id"
                        + " and product_id = any(cast(:products as uuid[]))")
                .bind("tenant", tenant())
                .bind("id", id)
                .bindArray("products", UUID.class, List.copyOf(products))
                .execute());
    }

    /** Forgets what imports have done that ended before then. */
    public void forget(Instant endedBefore) {
        sql.useHandle(handle -> handle.createUpdate("delete from product_import_change c using product_import i"
                        + " where c.tenant_id = :tenant and i.tenant_id = c.tenant_id and i.id = c.import_id"
                        + " and i.ended_at < :before")
                .bind("tenant", tenant())
                .bind("before", endedBefore.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
