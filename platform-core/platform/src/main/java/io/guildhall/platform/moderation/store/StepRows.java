package io.guildhall.platform.moderation.store;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.moderation.DecisionReason;
import io.guildhall.platform.moderation.Review;
import io.guildhall.platform.moderation.ReviewStep;
import io.guildhall.platform.moderation.StepTaken;
import io.guildhall.platform.moderation.Verdict;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What happened to listings under review. */
@ApplicationScoped
public class StepRows {

    private static final UUID END = new UUID(-1L, -1L);

    private Jdbi sql;

    protected StepRows() {}

    @Inject
    StepRows(Jdbi sql) {
        this.sql = sql;
    }

    /** Notes that the same happened to all of these at once. */
    public void add(
            Collection<Review> reviews,
            ReviewStep step,
            Actor actor,
            Optional<Verdict> verdict,
            UUID batch,
            Instant now) {
        if (reviews.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch insert = handle.prepareBatch("insert into listing_review_step (tenant_id, id, product_id,"
                    + " company_id, number, name, step, person, person_name, reason, words, batch, happened_at)"
                    + " values (:tenant, :id, :product, :company, :number, cast(:name as jsonb), :step, :person,"
                    + " :personName, :reason, :words, :batch, :now)");
            for (Review review : reviews) {
                insert.bind("tenant", tenant())
                        .bind("id", Ids.next())
                        .bind("product", review.product())
                        .bind("company", review.company())
                        .bind("number", review.number())
                        .bind("name", Json.write(review.name().byLanguage()))
                        .bind("step", step.name())
                        .bind("person", actor.username())
                        .bind("personName", actor.displayName())
                        .bind(
                                "reason",
                                verdict.flatMap(Verdict::reason).map(Enum::name).orElse(""))
                        .bind("words", verdict.map(Verdict::words).orElse(""))
                        .bind("batch", batch)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .add();
            }
            insert.execute();
        });
    }

    /** The latest steps first. */
    public List<StepTaken> list(
            Optional<UUID> product, Optional<UUID> company, Optional<ReviewStep> step, UUID before, int limit) {
        String select = "select * from listing_review_step where tenant_id = :tenant and id < :before"
                + (product.isPresent() ? " and product_id = :product" : "")
                + (company.isPresent() ? " and company_id = :company" : "")
                + (step.isPresent() ? " and step = :step" : "")
                + " order by id desc limit :limit";
        return sql.withHandle(handle -> {
            var query = handle.createQuery(select)
                    .bind("tenant", tenant())
                    .bind("before", before == null ? END : before)
                    .bind("limit", limit);
            product.ifPresent(id -> query.bind("product", id));
            company.ifPresent(id -> query.bind("company", id));
            step.ifPresent(each -> query.bind("step", each.name()));
            return query.map(StepRows::map).list();
        });
    }

    /** What was decided together. */
    public List<StepTaken> batch(UUID batch) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select * from listing_review_step where tenant_id = :tenant and batch = :batch order by id")
                .bind("tenant", tenant())
                .bind("batch", batch)
                .map(StepRows::map)
                .list());
    }

    private static StepTaken map(ResultSet row, StatementContext context) throws SQLException {
        String reason = row.getString("reason");
        return new StepTaken(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("number"),
                LocalizedTextConverter.parse(row.getString("name")),
                ReviewStep.valueOf(row.getString("step")),
                row.getString("person_name"),
                reason.isEmpty() ? Optional.empty() : Optional.of(DecisionReason.valueOf(reason)),
                row.getString("words"),
                row.getObject("batch", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
