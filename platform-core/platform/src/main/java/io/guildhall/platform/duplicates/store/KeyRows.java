package io.guildhall.platform.duplicates.store;

import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which products have to be compared, and the keys by which they meet. */
@ApplicationScoped
public class KeyRows {

    /** The oldest others at each key, and the oldest of the same seller: a group of n is told by n pairs, not by n². */
    private static final String MEETING = "select distinct k.product_id, o.product_id as other from duplicate_key k"
            + " cross join lateral ((select a.product_id from duplicate_key a where a.tenant_id = :tenant"
            + " and a.key = k.key and a.product_id <> k.product_id order by a.product_id limit :most)"
            + " union (select s.product_id from duplicate_key s where s.tenant_id = :tenant and s.key = k.key"
            + " and s.company_id = k.company_id and s.product_id <> k.product_id order by s.product_id limit :most)) o"
            + " where k.tenant_id = :tenant and k.product_id = any(cast(:products as uuid[]))";

    private Jdbi sql;

    protected KeyRows() {}

    @Inject
    KeyRows(Jdbi sql) {
        this.sql = sql;
    }

    /** A published product with its keys. */
    public record Keyed(UUID product, UUID company, Collection<String> keys) {}

    /** Remembers that these have to be compared. */
    public void due(Collection<UUID> products) {
        sql.useHandle(handle -> handle.createUpdate("insert into duplicate_due (tenant_id, product_id)"
                        + " select :tenant, id from unnest(cast(:products as uuid[])) as p(id) on conflict do nothing")
                .bind("tenant", tenant())
                .bindArray("products", UUID.class, List.copyOf(products))
                .execute());
    }

    /** Takes some that have to be compared off the list. */
    public List<UUID> take(int limit) {
        return sql.withHandle(handle -> handle.createQuery("delete from duplicate_due where tenant_id = :tenant"
                        + " and product_id in (select product_id from duplicate_due where tenant_id = :tenant"
                        + " order by product_id limit :limit for update skip locked) returning product_id")
                .bind("tenant", tenant())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** How many have to be compared. */
    public long countDue() {
        return sql.withHandle(
                handle -> handle.createQuery("select count(*) from duplicate_due where tenant_id = :tenant")
                        .bind("tenant", tenant())
                        .mapTo(Long.class)
                        .one());
    }

    /** Forgets the keys of these products and keeps those that are given. */
    public void replace(Collection<UUID> products, Collection<Keyed> keyed) {
        sql.useHandle(handle -> {
            handle.createUpdate("delete from duplicate_key where tenant_id = :tenant"
                            + " and product_id = any(cast(:products as uuid[]))")
                    .bind("tenant", tenant())
                    .bindArray("products", UUID.class, List.copyOf(products))
                    .execute();
            insert(handle, keyed);
        });
    }

    private static void insert(Handle handle, Collection<Keyed> keyed) {
        PreparedBatch batch = handle.prepareBatch("insert into duplicate_key (tenant_id, key, product_id, company_id)"
                + " values (:tenant, :key, :product, :company)");
        for (Keyed each : keyed) {
            for (String key : each.keys()) {
                batch.bind("tenant", tenant())
                        .bind("key", key)
                        .bind("product", each.product())
                        .bind("company", each.company())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /**
     * Whom each of these products meets.
     *
     * @param most how many at one key
     */
    public Map<UUID, Set<UUID>> meeting(Collection<UUID> products, int most) {
        return sql.withHandle(handle -> handle.createQuery(MEETING)
                .bind("tenant", tenant())
                .bind("most", most)
                .bindArray("products", UUID.class, List.copyOf(products))
                .reduceRows(new HashMap<UUID, Set<UUID>>(), (met, row) -> {
                    met.computeIfAbsent(row.getColumn("product_id", UUID.class), key -> new HashSet<>())
                            .add(row.getColumn("other", UUID.class));
                    return met;
                }));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
