package io.guildhall.platform.tenancy.store;

import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.tenancy.FirstAdmin;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The launches and their steps, as rows. */
@ApplicationScoped
public class LaunchStore {

    private static final UUID BEGINNING_OF_LIST = new UUID(-1L, -1L);

    private Jdbi sql;
    private Clock clock;

    protected LaunchStore() {}

    @Inject
    LaunchStore(Jdbi sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A launch that exists already under a key, and what had been asked for. */
    public record Known(UUID launch, String request) {}

    /**
     * A launch that begins.
     *
     * @param key the idempotency key, or null
     * @param request what was asked for, in one line
     */
    public record New(
            UUID id,
            TenantId marketplace,
            String slug,
            String template,
            String requestedBy,
            String key,
            String request) {}

    /**
     * Writes a launch that begins now.
     *
     * @param sealedPassword the admin's typed password, sealed, or null for a generated one
     */
    public void insert(New launch, FirstAdmin admin, String sealedPassword) {
        sql.useHandle(handle -> handle.createUpdate("insert into launch (id, marketplace, slug, template, status, run,"
                        + " requested_by, request_key, request, admin_username, admin_email, admin_first_name,"
                        + " admin_last_name, admin_generated, admin_secret, created_at) values (:id, :marketplace,"
                        + " :slug, :template, 'RUNNING', :id, :by, :key, :request, :username, :email, :first, :last,"
                        + " :generated, :secret, :now)")
                .bind("id", launch.id())
                .bind("marketplace", launch.marketplace().value())
                .bind("slug", launch.slug())
                .bind("template", launch.template())
                .bind("by", launch.requestedBy())
                .bind("key", launch.key())
                .bind("request", launch.request())
                .bind("username", admin.username())
                .bind("email", admin.email())
                .bind("first", admin.firstName())
                .bind("last", admin.lastName())
                .bind("generated", sealedPassword == null)
                .bind("secret", sealedPassword)
                .bind("now", now())
                .execute());
    }

    /** Writes steps that are not written yet; the position of those that are stays. */
    public void insertSteps(UUID launch, List<String> codes) {
        sql.useHandle(handle -> {
            for (int position = 0; position < codes.size(); position++) {
                handle.createUpdate(
                                "insert into launch_step (launch, code, position, status) values (:launch, :code,"
                                        + " :position, 'PENDING') on conflict (launch, code) do update set position = :position")
                        .bind("launch", launch)
                        .bind("code", codes.get(position))
                        .bind("position", position)
                        .execute();
            }
        });
    }

    /** Waits until no other transaction is at that key any more, and keeps later ones waiting for this one. */
    public void queueForKey(String requestedBy, String key) {
        sql.useHandle(
                handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(cast(:key as text), 0))")
                        .bind("key", "launch " + requestedBy + " " + key)
                        .mapTo(String.class)
                        .findOne());
    }

    public Optional<Known> byKey(String requestedBy, String key) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select id, request from launch where requested_by = :by and request_key = :key")
                .bind("by", requestedBy)
                .bind("key", key)
                .map((row, context) -> new Known(row.getObject("id", UUID.class), row.getString("request")))
                .findOne());
    }

    public Optional<Launch> find(UUID id) {
        return one("id", id);
    }

    /** The launch whose current attempt that is. */
    public Optional<Launch> byRun(UUID run) {
        return one("run", run);
    }

    /** The launch that made that marketplace. */
    public Optional<Launch> byMarketplace(TenantId marketplace) {
        return one("marketplace", marketplace.value());
    }

    /** Launches before that one, the newest first, without their steps. */
    public List<Launch> list(UUID before, int limit) {
        return sql.withHandle(
                handle -> handle.createQuery("select * from launch where id < :before order by id desc limit :limit")
                        .bind("before", before == null ? BEGINNING_OF_LIST : before)
                        .bind("limit", limit)
                        .map((row, context) -> launch(row, List.of()))
                        .list());
    }

    /** The sealed password, while it is needed. */
    public Optional<String> secret(UUID launch) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select admin_secret from launch where id = :id and admin_secret is not null")
                .bind("id", launch)
                .mapTo(String.class)
                .findOne());
    }

    /** Changes the status if it still is what the caller saw; a new attempt gets the name given. */
    public boolean move(UUID launch, Launch.Status from, Launch.Status to, UUID run) {
        boolean ends = to == Launch.Status.DONE || to == Launch.Status.DISCARDED;
        return sql.withHandle(handle -> handle.createUpdate("update launch set status = :to, run = :run,"
                                + " finished_at = case when :under_way then null else :now end,"
                                + " admin_secret = case when :ends then null else admin_secret end"
                                + " where id = :id and status = :from")
                        .bind("to", to.name())
                        .bind("run", run)
                        .bind("under_way", to.isUnderWay())
                        .bind("ends", ends)
                        .bind("now", now())
                        .bind("id", launch)
                        .bind("from", from.name())
                        .execute())
                == 1;
    }

    public boolean isDone(UUID launch, String step) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select status = 'DONE' from launch_step where launch = :launch and code = :code")
                .bind("launch", launch)
                .bind("code", step)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    public void begun(UUID launch, String step) {
        write(launch, step, "status = 'RUNNING', message = default, started_at = :now, finished_at = null", "");
    }

    public void done(UUID launch, String step) {
        write(launch, step, "status = 'DONE', finished_at = :now, started_at = coalesce(started_at, :now)", "");
    }

    public void failed(UUID launch, String step, LocalizedText message) {
        write(
                launch,
                step,
                "status = 'FAILED', message = cast(:message as jsonb), finished_at = :now",
                Json.write(message.byLanguage()));
    }

    /** The step has been taken back; a retry runs it again. */
    public void undone(UUID launch, String step) {
        write(launch, step, "status = 'PENDING', message = default, started_at = null, finished_at = null", "");
    }

    private void write(UUID launch, String step, String assignments, String message) {
        sql.useHandle(handle -> {
            var update = handle.createUpdate(
                            "update launch_step set " + assignments + " where launch = :launch and code = :code")
                    .bind("launch", launch)
                    .bind("code", step);
            if (assignments.contains(":now")) {
                update.bind("now", now());
            }
            if (!message.isEmpty()) {
                update.bind("message", message);
            }
            update.execute();
        });
    }

    private Optional<Launch> one(String column, UUID value) {
        return sql.withHandle(handle -> {
            Optional<UUID> id = handle.createQuery("select id from launch where " + column + " = :value")
                    .bind("value", value)
                    .mapTo(UUID.class)
                    .findOne();
            if (id.isEmpty()) {
                return Optional.<Launch>empty();
            }
            List<Launch.Step> steps = handle.createQuery(
                            "select * from launch_step where launch = :launch order by position, code")
                    .bind("launch", id.get())
                    .map(LaunchStore::step)
                    .list();
            return handle.createQuery("select * from launch where id = :id")
                    .bind("id", id.get())
                    .map((row, context) -> launch(row, steps))
                    .findOne();
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Launch launch(ResultSet row, List<Launch.Step> steps) throws SQLException {
        return new Launch(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("marketplace", UUID.class)),
                row.getString("slug"),
                row.getString("template"),
                Launch.Status.valueOf(row.getString("status")),
                row.getObject("run", UUID.class),
                row.getString("requested_by"),
                new FirstAdmin(
                        row.getString("admin_username"),
                        row.getString("admin_email"),
                        row.getString("admin_first_name"),
                        row.getString("admin_last_name"),
                        "",
                        row.getBoolean("admin_generated")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                steps);
    }

    private static Launch.Step step(ResultSet row, StatementContext context) throws SQLException {
        return new Launch.Step(
                row.getString("code"),
                Launch.StepStatus.valueOf(row.getString("status")),
                LocalizedTextConverter.parse(row.getString("message")),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
