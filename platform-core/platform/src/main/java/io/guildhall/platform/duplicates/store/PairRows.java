package io.guildhall.platform.duplicates.store;

import io.guildhall.platform.catalog.Merged;
import io.guildhall.platform.duplicates.Likeness;
import io.guildhall.platform.duplicates.Pair;
import io.guildhall.platform.duplicates.PairFilter;
import io.guildhall.platform.duplicates.PairState;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.rest.TimeCursor;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The pairs of products that may be the same. */
@ApplicationScoped
public class PairRows {

    private Jdbi sql;

    protected PairRows() {}

    @Inject
    PairRows(Jdbi sql) {
        this.sql = sql;
    }

    /** Writes them as they are now. */
    public void put(Collection<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into duplicate_pair (tenant_id, id, older_id, newer_id,"
                    + " older_company, newer_company, category_id, older_name, newer_name, reason, told_by, state,"
                    + " prints, moved, since, decided_by) values (:tenant, :id, :older, :newer, :olderCompany,"
                    + " :newerCompany, :category, cast(:olderName as jsonb), cast(:newerName as jsonb), :reason, :told,"
                    + " :state, :prints, cast(:moved as jsonb), :since, :by) on conflict (tenant_id, older_id, newer_id)"
                    + " do update set category_id = excluded.category_id, older_name = excluded.older_name,"
                    + " newer_name = excluded.newer_name, reason = excluded.reason, told_by = excluded.told_by,"
                    + " state = excluded.state, prints = excluded.prints, moved = excluded.moved,"
                    + " since = excluded.since, decided_by = excluded.decided_by");
            for (Pair pair : pairs) {
                batch.bind("tenant", tenant())
                        .bind("id", pair.id())
                        .bind("older", pair.older().product())
                        .bind("newer", pair.newer().product())
                        .bind("olderCompany", pair.older().company())
                        .bind("newerCompany", pair.newer().company())
                        .bind("category", pair.category())
                        .bind("olderName", Json.write(pair.older().name().byLanguage()))
                        .bind("newerName", Json.write(pair.newer().name().byLanguage()))
                        .bind("reason", pair.reason().name())
                        .bind("told", String.join(",", pair.toldBy()))
                        .bind("state", pair.state().name())
                        .bind("prints", pair.prints())
                        .bind("moved", pair.moved().map(Json::write).orElse(null))
                        .bind("since", pair.since().atOffset(ZoneOffset.UTC))
                        .bind("by", pair.decidedBy())
                        .add();
            }
            batch.execute();
        });
    }

    /** The pairs one of these products belongs to. */
    public List<Pair> of(Collection<UUID> products) {
        return sql.withHandle(handle -> handle.createQuery("select * from duplicate_pair where tenant_id = :tenant"
                        + " and older_id = any(cast(:products as uuid[])) union select * from duplicate_pair"
                        + " where tenant_id = :tenant and newer_id = any(cast(:products as uuid[]))")
                .bind("tenant", tenant())
                .bindArray("products", UUID.class, List.copyOf(products))
                .map(PairRows::map)
                .list());
    }

    /** These pairs, which nobody else decides about until the transaction ends. */
    public List<Pair> lock(Collection<UUID> ids) {
        return sql.withHandle(handle -> handle.createQuery("select * from duplicate_pair where tenant_id = :tenant"
                        + " and id = any(cast(:ids as uuid[])) order by id for update")
                .bind("tenant", tenant())
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map(PairRows::map)
                .list());
    }

    public Optional<Pair> find(UUID id) {
        return sql.withHandle(
                handle -> handle.createQuery("select * from duplicate_pair where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .map(PairRows::map)
                        .findOne());
    }

    /** The pairs that fit, the latest first. */
    public List<Pair> list(PairFilter filter, String cursor, int limit) {
        StringBuilder select = new StringBuilder("select * from duplicate_pair where tenant_id = :tenant");
        if (!filter.states().isEmpty()) {
            select.append(" and state = any(:states)");
        }
        filter.reason().ifPresent(reason -> select.append(" and reason = :reason"));
        filter.oneSeller()
                .ifPresent(one -> select.append(" and older_company ")
                        .append(Boolean.TRUE.equals(one) ? "=" : "<>")
                        .append(" newer_company"));
        filter.company().ifPresent(company -> select.append(" and :company in (older_company, newer_company)"));
        if (!filter.categories().isEmpty()) {
            select.append(" and category_id = any(:categories)");
        }
        Optional<TimeCursor> after = TimeCursor.parse(cursor);
        if (after.isPresent()) {
            select.append(" and (since, id) < (:at, :after)");
        }
        return sql.withHandle(handle -> {
            var query = handle.createQuery(select.append(" order by since desc, id desc limit :limit")
                            .toString())
                    .bind("tenant", tenant())
                    .bind("limit", limit);
            if (!filter.states().isEmpty()) {
                query.bind("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
            }
            filter.reason().ifPresent(reason -> query.bind("reason", reason.name()));
            filter.company().ifPresent(company -> query.bind("company", company));
            if (!filter.categories().isEmpty()) {
                query.bind("categories", filter.categories().toArray(UUID[]::new));
            }
            after.ifPresent(position ->
                    query.bind("at", position.at().atOffset(ZoneOffset.UTC)).bind("after", position.id()));
            return query.map(PairRows::map).list();
        });
    }

    public long countOpen() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from duplicate_pair where tenant_id = :tenant and state = 'OPEN'")
                .bind("tenant", tenant())
                .mapTo(Long.class)
                .one());
    }

    /** The companies and the categories of what is open. */
    public Set<UUID> companiesOpen(int most) {
        return open("older_company", most);
    }

    public Set<UUID> categoriesOpen(int most) {
        return open("category_id", most);
    }

    private Set<UUID> open(String column, int most) {
        return Set.copyOf(sql.withHandle(handle -> handle.createQuery("select distinct " + column
                        + " from duplicate_pair where tenant_id = :tenant and state = 'OPEN' limit :most")
                .bind("tenant", tenant())
                .bind("most", most)
                .mapTo(UUID.class)
                .list()));
    }

    /** Where that pair stands in a list. */
    public static String cursor(Pair pair) {
        return new TimeCursor(pair.since(), pair.id()).toString();
    }

    private static Pair map(ResultSet row, StatementContext context) throws SQLException {
        String told = row.getString("told_by");
        return new Pair(
                row.getObject("id", UUID.class),
                side(row, "older"),
                side(row, "newer"),
                row.getObject("category_id", UUID.class),
                Likeness.valueOf(row.getString("reason")),
                told.isEmpty() ? List.of() : List.of(told.split(",")),
                PairState.valueOf(row.getString("state")),
                row.getString("prints"),
                Optional.ofNullable(row.getString("moved")).map(PairRows::merged),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }

    private static Pair.Side side(ResultSet row, String which) throws SQLException {
        return new Pair.Side(
                row.getObject(which + "_id", UUID.class),
                row.getObject(which + "_company", UUID.class),
                LocalizedTextConverter.parse(row.getString(which + "_name")));
    }

    private static Merged merged(String json) {
        Map<?, ?> moved = Json.read(json, Map.class);
        return new Merged(
                id(moved.get("kept")),
                id(moved.get("gone")),
                ids(moved.get("variants")),
                ids(moved.get("priced")),
                identifiers((Map<?, ?>) moved.get("identifiers")),
                ids(moved.get("pictures")),
                ids(moved.get("documents")));
    }

    private static Map<String, String> identifiers(Map<?, ?> moved) {
        Map<String, String> identifiers = new LinkedHashMap<>();
        moved.forEach((scheme, value) -> identifiers.put(String.valueOf(scheme), String.valueOf(value)));
        return identifiers;
    }

    private static List<UUID> ids(Object list) {
        return ((List<?>) list).stream().map(PairRows::id).toList();
    }

    private static UUID id(Object text) {
        return UUID.fromString(String.valueOf(text));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
