package io.guildhall.platform.moderation.store;

import io.guildhall.platform.moderation.ReviewMode;
import io.guildhall.platform.moderation.RuleAction;
import io.guildhall.platform.moderation.RuleKind;
import io.guildhall.platform.moderation.RuleTerms;
import io.guildhall.platform.moderation.RuleView;
import io.guildhall.platform.moderation.Settings;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Banned words, restricted goods, and what is reviewed. */
@ApplicationScoped
public class RuleRows {

    private static final String SELECT = "select * from moderation_rule where tenant_id = :tenant";

    /** When a rule comes into force, or came to be. */
    private static final String BEGINNING =
            "greatest(changed_at, cast(effective_from as timestamp) at time zone 'UTC')";

    /** A rule is looked for again a minute later, in what was being written when it came into force. */
    private static final String UNSWEPT = " from moderation_rule where tenant_id = :tenant and sweep = :sweep"
            + " and (effective_until is null or effective_until >= :day)"
            + " and (swept_at is null or swept_at < " + BEGINNING + " + interval '1 minute')";

    private Jdbi sql;

    protected RuleRows() {}

    @Inject
    RuleRows(Jdbi sql) {
        this.sql = sql;
    }

    public Settings settings() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select review, rules_version from moderation_setting where tenant_id = :tenant")
                .bind("tenant", tenant())
                .map((row, context) ->
                        new Settings(ReviewMode.valueOf(row.getString("review")), row.getLong("rules_version")))
                .findOne()
                .orElseGet(Settings::usual));
    }

    /** Counts a change, and lets nobody else change the rules until the transaction ends. */
    public void count() {
        sql.useHandle(handle -> handle.createUpdate("insert into moderation_setting (tenant_id, review, rules_version)"
                        + " values (:tenant, :review, 1) on conflict (tenant_id) do update set"
                        + " rules_version = moderation_setting.rules_version + 1")
                .bind("tenant", tenant())
                .bind("review", Settings.usual().review().name())
                .execute());
    }

    public void review(ReviewMode mode) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update moderation_setting set review = :review where tenant_id = :tenant")
                .bind("tenant", tenant())
                .bind("review", mode.name())
                .execute());
    }

    public List<RuleView> all() {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " order by kind, scheme, value")
                .bind("tenant", tenant())
                .map(RuleRows::map)
                .list());
    }

    /** Rules in the order of their ids, the latest first. */
    public List<RuleView> list(Collection<RuleKind> kinds, String text, UUID before, int limit) {
        String select = SELECT + " and kind = any(:kinds)"
                + (text.isEmpty() ? "" : " and (value ilike :text or cast(reason as text) ilike :text)")
                + (before == null ? "" : " and id < :before") + " order by id desc limit :limit";
        return sql.withHandle(handle -> {
            var query = handle.createQuery(select)
                    .bind("tenant", tenant())
                    .bind("kinds", kinds.stream().map(RuleKind::name).toArray(String[]::new))
                    .bind("limit", limit);
            if (!text.isEmpty()) {
                query.bind("text", "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%");
            }
            if (before != null) {
                query.bind("before", before);
            }
            return query.map(RuleRows::map).list();
        });
    }

    public long count(Collection<RuleKind> kinds) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from moderation_rule where tenant_id = :tenant and kind = any(:kinds)")
                .bind("tenant", tenant())
                .bind("kinds", kinds.stream().map(RuleKind::name).toArray(String[]::new))
                .mapTo(Long.class)
                .one());
    }

    public Optional<RuleView> find(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .map(RuleRows::map)
                .findOne());
    }

    /**
     * Writes a new rule.
     *
     * @param sweep the job that looks for it
     */
    public void insert(UUID id, RuleTerms terms, UUID sweep, Instant now) {
        sql.useHandle(handle -> bind(
                        handle.createUpdate("insert into moderation_rule (tenant_id, id, version, kind, scheme, value,"
                                + " reason, action, effective_from, effective_until, changed_at, sweep) values"
                                + " (:tenant, :id, 1, :kind, :scheme, :value, cast(:reason as jsonb), :action, :from,"
                                + " :until, :now, :sweep)"),
                        terms)
                .bind("id", id)
                .bind("sweep", sweep)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    public void update(UUID id, RuleTerms terms, UUID sweep, Instant now) {
        sql.useHandle(handle -> bind(
                        handle.createUpdate(
                                "update moderation_rule set version = version + 1, kind = :kind,"
                                        + " scheme = :scheme, value = :value, reason = cast(:reason as jsonb),"
                                        + " action = :action, effective_from = :from, effective_until = :until,"
                                        + " changed_at = :now, sweep = :sweep, swept_at = null where tenant_id = :tenant and id = :id"),
                        terms)
                .bind("id", id)
                .bind("sweep", sweep)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    public void delete(UUID id) {
        sql.useHandle(
                handle -> handle.createUpdate("delete from moderation_rule where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .execute());
    }

    /** Rules of that job that are in force and have to be looked for. */
    public List<UUID> due(UUID sweep, LocalDate day) {
        return sql.withHandle(handle -> handle.createQuery("select id" + UNSWEPT + " and effective_from <= :day")
                .bind("tenant", tenant())
                .bind("sweep", sweep)
                .bind("day", day)
                .mapTo(UUID.class)
                .list());
    }

    /** When the next rule of that job has to be looked for, nothing where none has. */
    public Optional<Instant> next(UUID sweep, LocalDate day) {
        return sql.withHandle(handle -> handle.createQuery("select min(case when swept_at is null then " + BEGINNING
                        + " else " + BEGINNING + " + interval '1 minute' end)" + UNSWEPT)
                .bind("tenant", tenant())
                .bind("sweep", sweep)
                .bind("day", day)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
    }

    /** Notes that they were looked for, by somebody who began then. */
    public void swept(Collection<UUID> rules, Instant begun) {
        sql.useHandle(handle -> handle.createUpdate("update moderation_rule set swept_at = :begun"
                        + " where tenant_id = :tenant and id = any(:rules) and changed_at < :begun")
                .bind("tenant", tenant())
                .bind("begun", begun.atOffset(ZoneOffset.UTC))
                .bind("rules", rules.toArray(UUID[]::new))
                .execute());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, RuleTerms terms) {
        return statement
                .bind("tenant", tenant())
                .bind("kind", terms.kind().name())
                .bind("scheme", terms.scheme())
                .bind("value", terms.value())
                .bind("reason", Json.write(terms.reason().byLanguage()))
                .bind("action", terms.action().name())
                .bind("from", terms.from())
                .bindByType("until", terms.until().orElse(null), LocalDate.class);
    }

    private static RuleView map(ResultSet row, StatementContext context) throws SQLException {
        return new RuleView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new RuleTerms(
                        RuleKind.valueOf(row.getString("kind")),
                        row.getString("scheme"),
                        row.getString("value"),
                        LocalizedTextConverter.parse(row.getString("reason")),
                        RuleAction.valueOf(row.getString("action")),
                        row.getObject("effective_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("effective_until", LocalDate.class))),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
