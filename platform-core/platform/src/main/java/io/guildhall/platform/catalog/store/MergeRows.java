package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Moves what is kept beside a product to another one. */
@ApplicationScoped
public class MergeRows {

    private static final String MOVED = " and variant_id = any(cast(:variants as uuid[]))";

    private Jdbi sql;

    protected MergeRows() {}

    @Inject
    MergeRows(Jdbi sql) {
        this.sql = sql;
    }

    /**
     * Moves the variants on offer whose options the other product does not offer; what they had from their product, they say
     * themselves from then on.
     *
     * @return the variants that moved
     */
    public List<UUID> moveVariants(UUID from, UUID to) {
        return sql.withHandle(
                handle -> handle.createQuery("update variant v set product_id = :to, position = v.position"
                                + " + (select coalesce(max(k.position), 0) + 1 from variant k where k.tenant_id = :tenant"
                                + " and k.product_id = :to), min_order_quantity = coalesce(v.min_order_quantity,"
                                + " p.min_order_quantity), order_multiple = coalesce(v.order_multiple, p.order_multiple),"
                                + " lead_time_days = coalesce(v.lead_time_days, p.lead_time_days) from product p"
                                + " where v.tenant_id = :tenant and v.product_id = :from and v.offered"
                                + " and p.tenant_id = :tenant and p.id = :from"
                                + " and not exists (select 1 from variant k where k.tenant_id = :tenant and k.product_id = :to"
                                + " and k.offered and k.options = v.options) returning v.id")
                        .bind("tenant", tenant())
                        .bind("from", from)
                        .bind("to", to)
                        .mapTo(UUID.class)
                        .list());
    }

    /**
     * Takes the prices of moved variants along: their own, and copies of their product's for those that had none.
     *
     * @return the variants that got copies
     */
    public List<UUID> movePrices(UUID from, UUID to, Collection<UUID> variants) {
        bound(
                "update price_tier set product_id = :to where tenant_id = :tenant and product_id = :from" + MOVED,
                from,
                to,
                variants);
        return sql.withHandle(
                handle -> handle.createQuery("with copied as (insert into price_tier (tenant_id, product_id,"
                                + " variant_id, min_quantity, unit_price) select :tenant, :to, v.id, t.min_quantity, t.unit_price"
                                + " from unnest(cast(:variants as uuid[])) as v(id) join price_tier t"
                                + " on t.tenant_id = :tenant and t.product_id = :from and t.variant_id = :all"
                                + " where not exists (select 1 from price_tier o where o.tenant_id = :tenant"
                                + " and o.product_id = :to and o.variant_id = v.id) returning variant_id)"
                                + " select distinct variant_id from copied")
                        .bind("tenant", tenant())
                        .bind("from", from)
                        .bind("to", to)
                        .bind("all", Category.TOP)
                        .bindArray("variants", UUID.class, List.copyOf(variants))
                        .mapTo(UUID.class)
                        .list());
    }

    /**
     * Moves variants back with their prices.
     *
     * @param priced those whose prices were copies
     */
    public void moveBack(UUID from, UUID to, Collection<UUID> variants, Collection<UUID> priced) {
        bound("delete from price_tier where tenant_id = :tenant and product_id = :from" + MOVED, from, to, priced);
        bound(
                "update variant set product_id = :to where tenant_id = :tenant and product_id = :from"
                        + " and id = any(cast(:variants as uuid[]))",
                from,
                to,
                variants);
        bound(
                "update price_tier set product_id = :to where tenant_id = :tenant and product_id = :from" + MOVED,
                from,
                to,
                variants);
    }

    /** Moves the identifiers of these schemes; whom they are unique within stays the same. */
    public void moveIdentifiers(UUID from, UUID to, Collection<String> schemes) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update product_identifier set product_id = :to"
                                + " where tenant_id = :tenant and product_id = :from and scheme = any(cast(:schemes as text[]))")
                .bind("tenant", tenant())
                .bind("from", from)
                .bind("to", to)
                .bindArray("schemes", String.class, List.copyOf(schemes))
                .execute());
    }

    /** The published products of a group of the same goods, at most so many. */
    public List<UUID> ofGroup(UUID group, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select id from product where tenant_id = :tenant"
                        + " and same_goods = :group and same_goods <> '00000000-0000-0000-0000-000000000000'"
                        + " order by id limit :limit")
                .bind("tenant", tenant())
                .bind("group", group)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    private void bound(String statement, UUID from, UUID to, Collection<UUID> variants) {
        if (variants.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            Update update = handle.createUpdate(statement)
                    .bind("tenant", tenant())
                    .bind("from", from)
                    .bindArray("variants", UUID.class, List.copyOf(variants));
            if (statement.contains(":to")) {
                update.bind("to", to);
            }
            update.execute();
        });
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
