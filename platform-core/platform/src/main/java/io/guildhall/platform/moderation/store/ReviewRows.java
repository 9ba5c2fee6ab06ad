package io.guildhall.platform.moderation.store;

import io.guildhall.platform.moderation.DecisionReason;
import io.guildhall.platform.moderation.Match;
import io.guildhall.platform.moderation.QueueFilter;
import io.guildhall.platform.moderation.Review;
import io.guildhall.platform.moderation.ReviewCause;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.moderation.RuleAction;
import io.guildhall.platform.moderation.RuleKind;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.rest.TimeCursor;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

/** How listings stand with the marketplace's admins. */
@ApplicationScoped
public class ReviewRows {

    private Jdbi sql;

    protected ReviewRows() {}

    @Inject
    ReviewRows(Jdbi sql) {
        this.sql = sql;
    }

    public Map<UUID, Review> find(Collection<UUID> products) {
        Map<UUID, Review> found = new LinkedHashMap<>();
        if (products.isEmpty()) {
            return found;
        }
        sql.useHandle(handle -> handle.createQuery(
                        "select * from listing_review where tenant_id = :tenant and product_id = any(:products)")
                .bind("tenant", tenant())
                .bind("products", products.toArray(UUID[]::new))
                .map(ReviewRows::map)
                .forEach(review -> found.put(review.product(), review)));
        return found;
    }

    /** Writes them as they are now; who waits on keeps the place in the queue. */
    public void put(Collection<Review> reviews) {
        if (reviews.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into listing_review as r (tenant_id, product_id,"
                    + " company_id, category_id, number, name, state, cause, matches, approved_content,"
                    + " approved_rules, since, reason, words) values (:tenant, :product, :company, :category, :number,"
                    + " cast(:name as jsonb), :state, :cause, cast(:matches as jsonb), :content, :rules, :since,"
                    + " :reason, :words) on conflict (tenant_id, product_id) do update set"
                    + " category_id = excluded.category_id, name = excluded.name, state = excluded.state,"
                    + " cause = excluded.cause, matches = excluded.matches,"
                    + " approved_content = excluded.approved_content, approved_rules = excluded.approved_rules,"
                    + " since = case when r.state = excluded.state then r.since else excluded.since end,"
                    + " reason = excluded.reason, words = excluded.words");
            for (Review review : reviews) {
                batch.bind("tenant", tenant())
                        .bind("product", review.product())
                        .bind("company", review.company())
                        .bind("category", review.category())
                        .bind("number", review.number())
                        .bind("name", Json.write(review.name().byLanguage()))
                        .bind("state", review.state().name())
                        .bind("cause", review.cause().name())
                        .bind("matches", json(review.matches()))
                        .bind("content", review.approvedContent())
                        .bind("rules", review.approvedRules().toArray(UUID[]::new))
                        .bind("since", review.since().atOffset(ZoneOffset.UTC))
                        .bind("reason", review.reason().map(Enum::name).orElse(""))
                        .bind("words", review.words())
                        .add();
            }
            batch.execute();
        });
    }

    public boolean anyApproved(UUID company) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select 1 from listing_review"
                        + " where tenant_id = :tenant and company_id = :company and state = 'APPROVED')")
                .bind("tenant", tenant())
                .bind("company", company)
                .mapTo(Boolean.class)
                .one());
    }

    public List<Review> list(QueueFilter filter, String cursor, int limit) {
        StringBuilder select = new StringBuilder("select * from listing_review where tenant_id = :tenant");
        if (!filter.states().isEmpty()) {
            select.append(" and state = any(:states)");
        }
        filter.cause().ifPresent(cause -> select.append(" and cause = :cause"));
        filter.company().ifPresent(company -> select.append(" and company_id = :company"));
        if (!filter.categories().isEmpty()) {
            select.append(" and category_id = any(:categories)");
        }
        filter.before().ifPresent(before -> select.append(" and since < :before"));
        Optional<TimeCursor> after = TimeCursor.parse(cursor);
        if (after.isPresent()) {
            select.append(" and (since, product_id) ")
                    .append(filter.newestFirst() ? "<" : ">")
                    .append(" (:at, :after)");
        }
        String direction = filter.newestFirst() ? " desc" : "";
        select.append(" order by since")
                .append(direction)
                .append(", product_id")
                .append(direction);
        return sql.withHandle(handle -> {
            var query = handle.createQuery(select.append(" limit :limit").toString())
                    .bind("tenant", tenant())
                    .bind("limit", limit);
            if (!filter.states().isEmpty()) {
                query.bind("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
            }
            filter.cause().ifPresent(cause -> query.bind("cause", cause.name()));
            filter.company().ifPresent(company -> query.bind("company", company));
            if (!filter.categories().isEmpty()) {
                query.bind("categories", filter.categories().toArray(UUID[]::new));
            }
            filter.before().ifPresent(before -> query.bind("before", before.atOffset(ZoneOffset.UTC)));
            after.ifPresent(position ->
                    query.bind("at", position.at().atOffset(ZoneOffset.UTC)).bind("after", position.id()));
            return query.map(ReviewRows::map).list();
        });
    }

    /** Where that review stands in a list. */
    public static String cursor(Review review) {
        return new TimeCursor(review.since(), review.product()).toString();
    }

    public long countWaiting() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from listing_review where tenant_id = :tenant and state = 'WAITING'")
                .bind("tenant", tenant())
                .mapTo(Long.class)
                .one());
    }

    /** The companies that have listings in the queue. */
    public Set<UUID> companiesWaiting(int most) {
        return waiting("company_id", most);
    }

    /** The categories listings in the queue are in. */
    public Set<UUID> categoriesWaiting(int most) {
        return waiting("category_id", most);
    }

    private Set<UUID> waiting(String column, int most) {
        return Set.copyOf(sql.withHandle(handle -> handle.createQuery("select distinct " + column
                        + " from listing_review where tenant_id = :tenant and state = 'WAITING' limit :most")
                .bind("tenant", tenant())
                .bind("most", most)
                .mapTo(UUID.class)
                .list()));
    }

    private static Review map(ResultSet row, StatementContext context) throws SQLException {
        String reason = row.getString("reason");
        return new Review(
                row.getObject("product_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getObject("category_id", UUID.class),
                row.getString("number"),
                LocalizedTextConverter.parse(row.getString("name")),
                ReviewState.valueOf(row.getString("state")),
                ReviewCause.valueOf(row.getString("cause")),
                matches(row.getString("matches")),
                row.getString("approved_content"),
                Set.of((UUID[]) row.getArray("approved_rules").getArray()),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                reason.isEmpty() ? Optional.empty() : Optional.of(DecisionReason.valueOf(reason)),
                row.getString("words"));
    }

    private static String json(List<Match> matches) {
        return Json.write(matches.stream()
                .map(match -> Map.of(
                        "rule", match.rule().toString(),
                        "kind", match.kind().name(),
                        "action", match.action().name(),
                        "scheme", match.scheme(),
                        "value", match.value(),
                        "reason", match.reason().byLanguage(),
                        "field", match.field()))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Match> matches(String json) {
        List<Match> matches = new ArrayList<>();
        for (Object each : Json.read(json, ArrayList.class)) {
            Map<String, Object> match = (Map<String, Object>) each;
            matches.add(new Match(
                    UUID.fromString((String) match.get("rule")),
                    RuleKind.valueOf((String) match.get("kind")),
                    RuleAction.valueOf((String) match.get("action")),
                    (String) match.get("scheme"),
                    (String) match.get("value"),
                    new LocalizedText((Map<String, String>) match.get("reason")),
                    (String) match.get("field")));
        }
        return matches;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
