package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CategoryLine;
import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.TaxonomyDifference;
import io.guildhall.platform.catalog.TaxonomyVersion;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps and reads the versions of the taxonomy. */
@ApplicationScoped
public class VersionRows {

    private static final String SELECT = "select v.number, v.made_at, v.made_by, v.cause, v.reverts, v.changes,"
            + " coalesce((select max(u.number) from taxonomy_version u where u.tenant_id = v.tenant_id"
            + " and u.reverts = v.number), 0) as reverted_by, r.version as rework, r.kind, r.categories, r.attribute,"
            + " r.from_value, r.into_value, r.total, r.done, r.kept, r.made_by as rework_by, r.started_at, r.ended_at"
            + " from taxonomy_version v left join taxonomy_rework r on r.tenant_id = v.tenant_id"
            + " and r.version = v.number where v.tenant_id = :tenant";

    private Jdbi sql;

    protected VersionRows() {}

    @Inject
    VersionRows(Jdbi sql) {
        this.sql = sql;
    }

    /** Adds the next version; nobody else adds one meanwhile, as the tree is locked. */
    public int add(
            Instant now, String by, TaxonomyVersion.Cause cause, int reverts, List<TaxonomyDifference> differences) {
        return sql.withHandle(handle -> handle.createQuery(
                        "insert into taxonomy_version (tenant_id, number, made_at, made_by, cause, reverts, changes)"
                                + " select :tenant, coalesce(max(number), 0) + 1, :now, :by, :cause, :reverts,"
                                + " cast(:changes as jsonb) from taxonomy_version where tenant_id = :tenant"
                                + " returning number")
                .bind("tenant", tenant())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .bind("cause", cause.name())
                .bind("reverts", reverts)
                .bind("changes", write(differences))
                .mapTo(Integer.class)
                .one());
    }

    /** Says anew what a version of the current transaction changed. */
    public void rewrite(int number, List<TaxonomyDifference> differences) {
        sql.useHandle(handle -> handle.createUpdate("update taxonomy_version set changes = cast(:changes as jsonb)"
                        + " where tenant_id = :tenant and number = :number")
                .bind("tenant", tenant())
                .bind("number", number)
                .bind("changes", write(differences))
                .execute());
    }

    /**
     * The versions, the latest first.
     *
     * @param before the version to go on after; {@link Integer#MAX_VALUE} for the beginning
     */
    public List<TaxonomyVersion> before(int before, int limit) {
        return sql.withHandle(
                handle -> handle.createQuery(SELECT + " and v.number < :before order by v.number desc limit :limit")
                        .bind("tenant", tenant())
                        .bind("before", before)
                        .bind("limit", limit)
                        .map(VersionRows::version)
                        .list());
    }

    public Optional<TaxonomyVersion> find(int number) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and v.number = :number")
                .bind("tenant", tenant())
                .bind("number", number)
                .map(VersionRows::version)
                .findOne());
    }

    /** The number of the latest version, 0 before the first one. */
    public int latest() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(number), 0) from taxonomy_version where tenant_id = :tenant")
                .bind("tenant", tenant())
                .mapTo(Integer.class)
                .one());
    }

    /** Whether products are still being changed after a version. */
    public boolean isAtWork() {
        return sql.withHandle(handle -> handle.createQuery("select exists (select 1 from taxonomy_rework"
                        + " where tenant_id = :tenant and ended_at is null)")
                .bind("tenant", tenant())
                .mapTo(Boolean.class)
                .one());
    }

    private static TaxonomyVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new TaxonomyVersion(
                row.getInt("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                TaxonomyVersion.Cause.valueOf(row.getString("cause")),
                row.getInt("reverts"),
                row.getInt("reverted_by"),
                read(row.getString("changes")),
                row.getString("kind") == null ? Optional.empty() : Optional.of(rework(row)));
    }

    static Rework rework(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        List<?> categories = Json.read(row.getString("categories"), ArrayList.class);
        return new Rework(
                row.getInt("rework"),
                Rework.Kind.valueOf(row.getString("kind")),
                categories.stream().map(id -> UUID.fromString(id.toString())).toList(),
                row.getString("attribute"),
                row.getString("from_value"),
                row.getString("into_value"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("kept"),
                row.getString("rework_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static String write(List<TaxonomyDifference> differences) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (TaxonomyDifference each : differences) {
            Map<String, Object> change = new LinkedHashMap<>();
            if (each.before() != null) {
                change.put("before", each.before().toMap());
            }
            if (each.after() != null) {
                change.put("after", each.after().toMap());
            }
            changes.add(change);
        }
        return Json.write(changes);
    }

    @SuppressWarnings("unchecked")
    private static List<TaxonomyDifference> read(String json) {
        List<Map<String, Object>> changes = Json.read(json, ArrayList.class);
        return changes.stream()
                .map(change -> new TaxonomyDifference(
                        line((Map<String, Object>) change.get("before")),
                        line((Map<String, Object>) change.get("after"))))
                .toList();
    }

    private static CategoryLine line(Map<String, Object> map) {
        return map == null ? null : CategoryLine.of(map);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
