package io.guildhall.platform.search;

import io.guildhall.platform.shared.database.AcrossTenants;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The changes that every node's index has to hear of. They are read in the order of the transactions that noted them, so
 * that one which commits late is not missed: what is numbered at or above the oldest transaction still running may not
 * be complete yet and is read again.
 */
@ApplicationScoped
class ListingChanges {

    private Jdbi sql;
    private Jdbi acrossTenants;

    protected ListingChanges() {}

    @Inject
    ListingChanges(Jdbi sql, @AcrossTenants Jdbi acrossTenants) {
        this.sql = sql;
        this.acrossTenants = acrossTenants;
    }

    /** A place in the order of changes; everything up to it is known. */
    record Position(long transaction, long id) {

        static Optional<Position> parse(String text) {
            return text.matches("\\d{1,18}:-?\\d{1,18}")
                    ? Optional.of(new Position(
                            Long.parseLong(text.substring(0, text.indexOf(':'))),
                            Long.parseLong(text.substring(text.indexOf(':') + 1))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return transaction + ":" + id;
        }
    }

    /**
     * One product that changed, or the catalogue of a marketplace.
     *
     * @param product null where it is the catalogue
     * @param forIndex whether it may be found differently now; not where nothing but its stock moved and some is left
     */
    record Change(Position position, TenantId tenant, UUID product, boolean forIndex) {}

    /**
     * What was read at once.
     *
     * @param complete below this transaction nothing more will appear
     */
    record Reading(long complete, List<Change> changes) {}

    /** Notes that these products of the current tenant changed, if and when the current transaction commits. */
    void note(Collection<UUID> products) {
        UUID tenant = TenantContext.required().value();
        sql.useHandle(handle -> handle.createUpdate(
                        "insert into listing_change (tenant, product) select :tenant, unnest(:products::uuid[])")
                .bind("tenant", tenant)
                .bindArray("products", UUID.class, products.toArray())
                .execute());
    }

    /** The place behind everything that is complete now. */
    Position now() {
        return acrossTenants.withHandle(handle -> new Position(
                handle.createQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                        .mapTo(Long.class)
                        .one(),
                -1));
    }

    /** The changes behind that place, at most so many. */
    Reading after(Position position, int limit) {
        return acrossTenants.withHandle(handle -> {
            long[] complete = new long[1];
            List<Change> changes = handle
                    .createQuery("select now.complete, c.changed_in::text::bigint as changed_in, c.id, c.tenant,"
                            + " c.product, c.for_index from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as complete)"
                            + " now left join lateral (select * from listing_changes where (changed_in, id) >"
                            + " (cast(:transaction as text)::xid8, :id) order by changed_in, id limit :limit) c on true"
                            + " order by c.changed_in, c.id")
                    .bind("transaction", Long.toString(position.transaction()))
                    .bind("id", position.id())
                    .bind("limit", limit)
                    .map((row, context) -> {
                        complete[0] = row.getLong("complete");
                        String tenant = row.getString("tenant");
                        return tenant == null
                                ? Optional.<Change>empty()
                                : Optional.of(new Change(
                                        new Position(row.getLong("changed_in"), row.getLong("id")),
                                        new TenantId(UUID.fromString(tenant)),
                                        row.getObject("product", UUID.class),
                                        row.getBoolean("for_index")));
                    })
                    .list()
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            return new Reading(complete[0], changes);
        });
    }

    /** Forgets what every node has long heard of. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetOld() {
        sql.useHandle(handle -> handle.execute("select forget_old_listing_changes()"));
    }
}
