package io.guildhall.platform.interest.store;

import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What saved searches have found. */
@ApplicationScoped
public class SearchRows {

    private Jdbi sql;

    protected SearchRows() {}

    @Inject
    SearchRows(Jdbi sql) {
        this.sql = sql;
    }

    /** What a search has found: how much since it was opened, and when last. */
    public record Found(int fresh, Optional<Instant> last) {

        /** Nothing at all. */
        public static final Found NOTHING = new Found(0, Optional.empty());
    }

    /** What that person's searches have found, by search. */
    public Map<UUID, Found> found(String person) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        sql.useHandle(handle -> handle.createQuery(
                        "select s.id, count(*) filter (where h.found_at > s.opened_at) as fresh,"
                                + " max(h.found_at) as last from saved_search s join saved_search_hit h"
                                + " on h.tenant_id = s.tenant_id and h.search_id = s.id"
                                + " where s.tenant_id = :tenant and s.person = :person group by s.id")
                .bind("tenant", tenant())
                .bind("person", person)
                .map((row, context) -> found.put(
                        row.getObject("id", UUID.class),
                        new Found(
                                row.getInt("fresh"),
                                Optional.of(row.getObject("last", OffsetDateTime.class)
                                        .toInstant()))))
                .list());
        return found;
    }

    /** Records these as found, and tells which of them were not known. */
    public List<UUID> record(UUID search, Collection<UUID> products, Instant now) {
        return sql.withHandle(handle -> handle.createQuery("with fresh as (insert into saved_search_hit (tenant_id,"
                        + " search_id, product_id, found_at) select :tenant, :search, w.id, :now"
                        + " from unnest(:products) as w(id) on conflict do nothing returning product_id)"
                        + " select product_id from fresh")
                .bind("tenant", tenant())
                .bind("search", search)
                .bind("products", products.toArray(UUID[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
    }

    /** Forgets what was found before then. */
    public void forget(UUID search, Instant before) {
        sql.useHandle(handle -> handle.createUpdate("delete from saved_search_hit where tenant_id = :tenant"
                        + " and search_id = :search and found_at < :before")
                .bind("tenant", tenant())
                .bind("search", search)
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** What was found after then, the latest first, with when. */
    public Map<UUID, Instant> hits(UUID search, Instant after, int limit) {
        Map<UUID, Instant> hits = new LinkedHashMap<>();
        sql.useHandle(handle -> handle.createQuery("select product_id, found_at from saved_search_hit"
                        + " where tenant_id = :tenant and search_id = :search and found_at > :after"
                        + " order by found_at desc, product_id desc limit :limit")
                .bind("tenant", tenant())
                .bind("search", search)
                .bind("after", after.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map((row, context) -> hits.put(
                        row.getObject("product_id", UUID.class),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list());
        return hits;
    }

    /** How many were found after then. */
    public int count(UUID search, Instant after) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from saved_search_hit"
                        + " where tenant_id = :tenant and search_id = :search and found_at > :after")
                .bind("tenant", tenant())
                .bind("search", search)
                .bind("after", after.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one());
    }

    /** Notes that somebody has looked. */
    public void looked(UUID search, Instant now) {
        note(search, "looked_at", now);
    }

    /** Notes that its person has seen what was found. */
    public void opened(UUID search, Instant now) {
        note(search, "opened_at", now);
    }

    /** Notes that everything found before then has been mailed. */
    public void mailed(UUID search, Instant until) {
        note(search, "mailed_at", until);
    }

    private void note(UUID search, String column, Instant when) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update saved_search set " + column + " = :when where tenant_id = :tenant and id = :search")
                .bind("tenant", tenant())
                .bind("search", search)
                .bind("when", when.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
