package io.guildhall.server.testing;

import io.guildhall.server.launcher.DatabaseServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which SQL the application sends while something is done.
 *
 * <p>PostgreSQL logs every statement for that while. What begins and ends transactions is left out; {@code set_config}
 * counts; the empty statement by which the pool sees whether a connection still lives does not. Of the application's own
 * pollers, of what they deliver and of what looks at saved searches again, whole transactions are left out, so that a
 * request's statements are counted exactly even while they work. A batch counts once for each of its rows unless the
 * driver makes one statement of it.
 */
public final class SqlStatements {
    private static final String SUPERUSER = "postgres";
    private static final String APPLICATION = "guildhall";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** The server tells its processes of a change one after another; the last one knows long before this has passed. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofMillis(60);

    private static final Pattern CONTROL = Pattern.compile(
            "(begin|start|commit|rollback|savepoint|release|set|show|discard|deallocate)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TENANT = Pattern.compile("select set_config\\('app\\.tenant'.*");
    private static final Pattern POLLING = Pattern.compile(
            ".*\\b(?:tenants_with_due_events|listing_changes|forget_old_listing_changes|saved_search\\w*)\\b.*"
                    + "|select id from outbox_event .*|select type, payload from outbox_event .*|update outbox_event .*"
                    + "|select .* from moderation_rule where tenant_id = \\S+ and sweep = .*"
                    + "|(?:select .* from|update|delete from) scheduled_tasks\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final String BUSY = "select exists (select from outbox_event where next_attempt_at <= now())"
            + " or exists (select from scheduled_tasks where picked or execution_time <= now())"
            + " or exists (select from listing_change where noted_at > now() - interval '1 second')";

    private final DatabaseServer database;

    public SqlStatements(DatabaseServer database) {
        this.database = database;
    }

    /** The statements the application sent while this was done, in their order; begins when no job runs. */
    public List<String> during(Runnable work) {
        try (Connection watch = database.connect(SUPERUSER, SUPERUSER);
                Statement statement = watch.createStatement()) {
            awaitQuiet();
            long from = Files.size(database.log());
            String mark = UUID.randomUUID().toString();
            statement.execute("alter system set log_statement = 'all'");
            try {
                reload(statement, "all");
                statement.execute("select '" + mark + "'");
                work.run();
                statement.execute("select '" + mark + "'");
            } finally {
                statement.execute("alter system reset log_statement");
                reload(statement, "none");
            }
            return ofRequests(between(mark, from));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DatabaseLog.Entry> between(String mark, long from) throws IOException {
        List<DatabaseLog.Entry> all = DatabaseLog.statements(linesFrom(from));
        List<Integer> marks = java.util.stream.IntStream.range(0, all.size())
                .filter(index -> all.get(index).sql().contains(mark))
                .boxed()
                .toList();
        if (marks.size() != 2) {
            throw new IllegalStateException("PostgreSQL's log is not as expected: " + database.log());
        }
        return all.subList(marks.get(0) + 1, marks.get(1));
    }

    private List<String> linesFrom(long from) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(database.log().toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** A transaction is a poller's when the first thing it does, apart from naming its tenant, is a poller's. */
    static List<String> ofRequests(List<DatabaseLog.Entry> entries) {
        List<DatabaseLog.Entry> sent = entries.stream()
                .filter(entry -> entry.database().equals(APPLICATION))
                .filter(entry -> entry.role().startsWith("guildhall_"))
                .filter(entry ->
                        !entry.sql().isBlank() && !CONTROL.matcher(entry.sql()).matches())
                .toList();
        Map<String, String> beginnings = sent.stream()
                .filter(entry -> !TENANT.matcher(entry.sql()).matches())
                .collect(Collectors.toMap(
                        DatabaseLog.Entry::transaction,
                        DatabaseLog.Entry::sql,
                        (first, later) -> first,
                        LinkedHashMap::new));
        return sent.stream()
                .filter(entry -> !POLLING.matcher(beginnings.getOrDefault(entry.transaction(), ""))
                        .matches())
                .map(DatabaseLog.Entry::sql)
                .toList();
    }

    private void awaitQuiet() throws SQLException {
        try (Connection application = database.connect(APPLICATION, SUPERUSER);
                Statement statement = application.createStatement()) {
            await(() -> !answer(statement, BUSY).equals("t"), "The application is still at work after a while");
        }
    }

    private static void reload(Statement statement, String expected) throws SQLException {
        statement.execute("select pg_reload_conf()");
        await(() -> answer(statement, "show log_statement").equals(expected), "PostgreSQL does not reload");
        LockSupport.parkNanos(UNTIL_ALL_KNOW.toNanos());
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void await(Condition condition, String otherwise) throws SQLException {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException(otherwise);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException;
    }
}
