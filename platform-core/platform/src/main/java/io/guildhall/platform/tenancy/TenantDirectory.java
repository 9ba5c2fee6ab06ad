package io.guildhall.platform.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds marketplaces. What it answers may be ten seconds old on other nodes; a change here is seen here at once. */
@ApplicationScoped
public class TenantDirectory {

    private static final String SELECT = "select * from tenant ";

    private final Cache<String, Optional<Tenant>> bySlug = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private Jdbi sql;

    protected TenantDirectory() {}

    @Inject
    TenantDirectory(Jdbi sql) {
        this.sql = sql;
    }

    /** The marketplace with that address, whatever its status. */
    public Optional<Tenant> bySlug(String slug) {
        return bySlug.get(slug, this::load);
    }

    /** The marketplace with that id, whatever its status; never cached. */
    public Optional<Tenant> byId(TenantId id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .map(TenantDirectory::tenant)
                .findOne());
    }

    /**
     * The marketplaces that fit the filter and whose address comes after that one, in alphabetical order of addresses.
     *
     * @param filter what is wanted
     */
    public List<Tenant> find(MarketplaceFilter filter, String afterSlug, int limit) {
        StringBuilder query = new StringBuilder(SELECT + "where slug > :after");
        filter.status().ifPresent(status -> query.append(" and status = :status"));
        filter.type().ifPresent(type -> query.append(" and template = :type"));
        filter.text()
                .ifPresent(text -> query.append(" and (slug ilike :text"
                        + " or exists (select from jsonb_each_text(names) where value ilike :text)"
                        + " or exists (select from jsonb_each_text(taglines) where value ilike :text))"));
        return sql.withHandle(handle -> {
            var select = handle.createQuery(
                            query.append(" order by slug limit :limit").toString())
                    .bind("after", afterSlug)
                    .bind("limit", limit);
            filter.status().ifPresent(status -> select.bind("status", status.name()));
            filter.type().ifPresent(type -> select.bind("type", type));
            filter.text().ifPresent(text -> select.bind("text", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
            return select.map(TenantDirectory::tenant).list();
        });
    }

    /** How many marketplaces there are by status. */
    public Map<TenantStatus, Long> counts() {
        Map<TenantStatus, Long> counts = new EnumMap<>(TenantStatus.class);
        sql.useHandle(handle -> handle.createQuery("select status, count(*) as many from tenant group by status")
                .map((row, context) -> Map.entry(TenantStatus.valueOf(row.getString("status")), row.getLong("many")))
                .forEach(each -> counts.put(each.getKey(), each.getValue())));
        return counts;
    }

    /** Forgets what was cached of that marketplace; called after every change to it. */
    public void forget(String slug) {
        bySlug.invalidate(slug);
    }

    private Optional<Tenant> load(String slug) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + "where slug = :slug")
                .bind("slug", slug)
                .map(TenantDirectory::tenant)
                .findOne());
    }

    private static Tenant tenant(ResultSet row, StatementContext context) throws SQLException {
        return new Tenant(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                TenantStatus.valueOf(row.getString("status")),
                row.getString("template"),
                row.getString("vertical"),
                texts(row.getString("names")),
                texts(row.getString("taglines")),
                List.of(row.getString("languages").split(",")),
                row.getString("currency"),
                row.getString("primary_color"),
                row.getString("accent_color"),
                row.getString("icon"),
                row.getString("realm"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(String json) {
        return Json.read(json, LinkedHashMap.class);
    }
}
