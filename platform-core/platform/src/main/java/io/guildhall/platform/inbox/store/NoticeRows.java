package io.guildhall.platform.inbox.store;

import io.guildhall.platform.inbox.News;
import io.guildhall.platform.inbox.Notice;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.rest.TimeCursor;
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
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Notices by person. */
@ApplicationScoped
public class NoticeRows {

    private Jdbi sql;

    protected NoticeRows() {}

    @Inject
    NoticeRows(Jdbi sql) {
        this.sql = sql;
    }

    public void tell(Collection<String> people, News news, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("insert into notice (tenant_id, id, person, kind, subject,"
                        + " text_key, name, count, href, happened_at) select :tenant, w.id, w.person, :kind, :subject,"
                        + " :key, cast(:name as jsonb), :count, :href, :now from unnest(:ids, :people) as w(id, person)"
                        + " on conflict (tenant_id, person, kind, subject) where read_at is null do update set"
                        + " count = notice.count + excluded.count, happened_at = excluded.happened_at,"
                        + " text_key = excluded.text_key, name = excluded.name, href = excluded.href")
                .bind("tenant", tenant())
                .bind("kind", news.kind())
                .bind("subject", news.subject())
                .bind("key", news.textKey())
                .bind("name", Json.write(news.name().byLanguage()))
                .bind("count", news.count())
                .bind("href", news.href())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("ids", people.stream().map(person -> Ids.next()).toArray(UUID[]::new))
                .bind("people", people.toArray(String[]::new))
                .execute());
    }

    /** Deletes what these people were told before then. */
    public void forget(Collection<String> people, Instant before) {
        sql.useHandle(handle -> handle.createUpdate("delete from notice where tenant_id = :tenant"
                        + " and person = any(:people) and happened_at < :before")
                .bind("tenant", tenant())
                .bind("people", people.toArray(String[]::new))
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    public List<Notice> list(String person, boolean unreadOnly, String cursor, int limit) {
        String select = "select * from notice where tenant_id = :tenant and person = :person"
                + (unreadOnly ? " and read_at is null" : "")
                + (cursor.isEmpty() ? "" : " and (happened_at, id) < (:at, :after)")
                + " order by happened_at desc, id desc limit :limit";
        return sql.withHandle(handle -> {
            Query query = handle.createQuery(select)
                    .bind("tenant", tenant())
                    .bind("person", person)
                    .bind("limit", limit);
            TimeCursor.parse(cursor)
                    .ifPresent(position -> query.bind("at", position.at().atOffset(ZoneOffset.UTC))
                            .bind("after", position.id()));
            return query.map(NoticeRows::map).list();
        });
    }

    /** Where that notice stands in a list. */
    public static String cursor(Notice notice) {
        return new TimeCursor(notice.happenedAt(), notice.id()).toString();
    }

    public Optional<Notice> find(String person, UUID id) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select * from notice where tenant_id = :tenant and id = :id and person = :person")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("person", person)
                .map(NoticeRows::map)
                .findOne());
    }

    public int unreadCount(String person) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from notice where tenant_id = :tenant and person = :person and read_at is null")
                .bind("tenant", tenant())
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    public void read(String person, Collection<UUID> ids, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("update notice set read_at = :now where tenant_id = :tenant"
                        + " and person = :person and id = any(:ids) and read_at is null")
                .bind("tenant", tenant())
                .bind("person", person)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    public void readAbout(String person, String kind, UUID subject, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("update notice set read_at = :now where tenant_id = :tenant"
                        + " and person = :person and kind = :kind and subject = :subject and read_at is null")
                .bind("tenant", tenant())
                .bind("person", person)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    public void readAll(String person, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("update notice set read_at = :now where tenant_id = :tenant"
                        + " and person = :person and read_at is null")
                .bind("tenant", tenant())
                .bind("person", person)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static Notice map(ResultSet row, StatementContext context) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("text_key"),
                LocalizedTextConverter.parse(row.getString("name")),
                row.getInt("count"),
                row.getString("href"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
