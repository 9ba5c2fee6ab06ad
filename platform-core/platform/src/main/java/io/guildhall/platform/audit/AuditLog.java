package io.guildhall.platform.audit;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps what people did. An entry is written in the transaction of what it tells and never changes. */
@TenantFacade
public class AuditLog {

    /** Stands for the platform's own work, such as a launch. */
    public static final Actor SYSTEM = new Actor("system", "system", "Guildhall", "", java.util.Set.of(), null);

    private static final UUID BEGINNING_OF_LIST = new UUID(-1L, -1L);

    private Jdbi sql;
    private Clock clock;

    protected AuditLog() {}

    @Inject
    AuditLog(Jdbi sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Records that this person did that.
     *
     * @param action such as {@code company.verified}
     * @param subjectType such as {@code company}
     * @param subject its id, or null where it has none
     * @param details what else matters, by name; never a password or a token
     */
    public void record(Actor actor, String action, String subjectType, UUID subject, Map<String, ?> details) {
        sql.useHandle(handle -> handle.createUpdate("insert into audit_entry (tenant_id, id, occurred_at, actor,"
                        + " actor_name, company_id, action, subject_type, subject_id, details) values (:tenant, :id,"
                        + " :at, :actor, :name, :company, :action, :subjectType, :subject, cast(:details as jsonb))")
                .bind("tenant", TenantContext.required().value())
                .bind("id", Ids.next())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("actor", actor.username())
                .bind("name", actor.displayName())
                .bind("company", actor.company())
                .bind("action", action)
                .bind("subjectType", subjectType)
                .bind("subject", subject)
                .bind("details", Json.write(details))
                .execute());
    }

    /**
     * The entries that fit the filter, the newest first.
     *
     * @param before the entry to go on after, or null for the beginning
     * @param limit how many at most
     */
    public List<AuditEntry> find(AuditFilter filter, UUID before, int limit) {
        StringBuilder query = new StringBuilder("select * from audit_entry where tenant_id = :tenant and id < :before");
        filter.action().ifPresent(action -> query.append(" and action = :action"));
        filter.actor().ifPresent(actor -> query.append(" and (actor = lower(:actor) or actor_name = :actor)"));
        filter.subjectType().ifPresent(type -> query.append(" and subject_type = :subjectType"));
        filter.subject().ifPresent(subject -> query.append(" and subject_id = :subject"));
        return sql.withHandle(handle -> {
            var select = handle.createQuery(
                            query.append(" order by id desc limit :limit").toString())
                    .bind("tenant", TenantContext.required().value())
                    .bind("before", before == null ? BEGINNING_OF_LIST : before)
                    .bind("limit", limit);
            filter.action().ifPresent(action -> select.bind("action", action));
            filter.actor().ifPresent(actor -> select.bind("actor", actor));
            filter.subjectType().ifPresent(type -> select.bind("subjectType", type));
            filter.subject().ifPresent(subject -> select.bind("subject", subject));
            return select.map(AuditLog::entry).list();
        });
    }

    /** The actions that occur in this marketplace, in alphabetical order. */
    public List<String> actions() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select distinct action from audit_entry where tenant_id = :tenant order by action")
                .bind("tenant", TenantContext.required().value())
                .mapTo(String.class)
                .list());
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getObject("company_id", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                JsonObjectConverter.parse(row.getString("details")));
    }
}
