package io.guildhall.platform.question.store;

import io.guildhall.platform.question.Question;
import io.guildhall.platform.question.QuestionState;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps questions. Their ids grow with time, so lists are in the order of ids. */
@ApplicationScoped
public class QuestionRows {

    private static final String ONE = " where tenant_id = :tenant and id = :id";
    private static final String AFTER =
            " and (cast(:before as uuid) is null or id < :before)" + " order by id desc limit :limit";

    private Jdbi sql;

    protected QuestionRows() {}

    @Inject
    QuestionRows(Jdbi sql) {
        this.sql = sql;
    }

    public void insert(Question question) {
        sql.useHandle(handle -> handle.createUpdate("insert into product_question (tenant_id, id, product_id,"
                        + " seller_id, company_id, asker, text, asked_at) values (:tenant, :id, :product, :seller,"
                        + " :company, :asker, :text, :at)")
                .bind("tenant", tenant())
                .bind("id", question.id())
                .bind("product", question.product())
                .bind("seller", question.seller())
                .bind("company", question.company())
                .bind("asker", question.asker())
                .bind("text", question.text())
                .bind("at", time(question.askedAt()))
                .execute());
    }

    public Optional<Question> find(UUID id) {
        return find(id, "");
    }

    /** The question, which nobody else changes until the transaction ends. */
    public Optional<Question> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<Question> find(UUID id, String lock) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_question" + ONE + lock)
                .bind("tenant", tenant())
                .bind("id", id)
                .map(QuestionRows::question)
                .findOne());
    }

    public void answer(UUID id, String text, Instant at, String by) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update product_question set answer = :text, answered_at = :at," + " answered_by = :by" + ONE)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("text", text)
                .bind("at", time(at))
                .bind("by", by)
                .execute());
    }

    public void hide(UUID id, Question.Hiding hiding, String by) {
        sql.useHandle(handle -> handle.createUpdate("update product_question set hidden_reason = :reason,"
                        + " hidden_at = :at, hidden_by = :by, hidden_by_admin = :admin" + ONE)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("reason", hiding.reason())
                .bind("at", time(hiding.at()))
                .bind("by", by)
                .bind("admin", hiding.byAdmin())
                .execute());
    }

    /**
     * The questions about a product, the latest first.
     *
     * @param all whether those are among them that not everyone may read
     * @param company whose own are among them in any case, or null
     */
    public List<Question> ofProduct(UUID product, boolean all, UUID company, UUID before, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_question where tenant_id = :tenant"
                        + " and product_id = :product and (:all or company_id = cast(:company as uuid)"
                        + " or (answered_at is not null and hidden_at is null))" + AFTER)
                .bind("tenant", tenant())
                .bind("product", product)
                .bind("all", all)
                .bind("company", company)
                .bind("before", before)
                .bind("limit", limit)
                .map(QuestionRows::question)
                .list());
    }

    /** The questions that company is asked, the latest first. */
    public List<Question> ofSeller(UUID seller, QuestionState state, UUID before, int limit) {
        String which = switch (state) {
            case OPEN -> " and answered_at is null and hidden_at is null";
            case ANSWERED -> " and answered_at is not null and hidden_at is null";
            case HIDDEN -> " and hidden_at is not null";
        };
        return sql.withHandle(handle -> handle.createQuery("select * from product_question where tenant_id = :tenant"
                        + " and seller_id = :seller" + which + AFTER)
                .bind("tenant", tenant())
                .bind("seller", seller)
                .bind("before", before)
                .bind("limit", limit)
                .map(QuestionRows::question)
                .list());
    }

    /** How many questions wait for that company's answer. */
    public int countOpen(UUID seller) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from product_question"
                        + " where tenant_id = :tenant and seller_id = :seller and answered_at is null"
                        + " and hidden_at is null")
                .bind("tenant", tenant())
                .bind("seller", seller)
                .mapTo(Integer.class)
                .one());
    }

    /** How many questions of that company about the product wait for an answer. */
    public int countOpen(UUID product, UUID company) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from product_question"
                        + " where tenant_id = :tenant and product_id = :product and company_id = :company"
                        + " and answered_at is null and hidden_at is null")
                .bind("tenant", tenant())
                .bind("product", product)
                .bind("company", company)
                .mapTo(Integer.class)
                .one());
    }

    private static Question question(ResultSet row, StatementContext context) throws SQLException {
        Instant answered = instant(row, "answered_at");
        Instant hidden = instant(row, "hidden_at");
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("asker"),
                row.getString("text"),
                instant(row, "asked_at"),
                answered == null
                        ? Optional.empty()
                        : Optional.of(new Question.Answer(row.getString("answer"), answered)),
                hidden == null
                        ? Optional.empty()
                        : Optional.of(new Question.Hiding(
                                row.getString("hidden_reason"), hidden, row.getBoolean("hidden_by_admin"))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
