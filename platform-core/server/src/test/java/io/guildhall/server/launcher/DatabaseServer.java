package io.guildhall.server.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL with the databases and roles that the product expects and nothing in them.
 *
 * <p>The owner of the tables, the application and the operator's reports each have a role of their own. Only the owner
 * can create anything; what the other two may do is granted by the migrations. The programs are driven directly because
 * the data outlives a start and the database has to stop after everything that uses it.
 */
public final class DatabaseServer {
    static final String PART = "PostgreSQL";

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 200
            shared_buffers = '192MB'
            max_wal_size = '2GB'
            shared_preload_libraries = 'pg_stat_statements'
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_line_prefix = '%%m [%%p] %%v %%u@%%d '
            """;

    private final StackSettings settings;
    private final Secrets secrets;
    private final UnprivilegedUser user;
    private final Path folder;

    DatabaseServer(StackSettings settings, Secrets secrets) throws IOException, InterruptedException {
        this.settings = settings;
        this.secrets = secrets;
        this.folder = settings.database();
        this.user = UnprivilegedUser.ofThisMachine();
    }

    void start() throws IOException, InterruptedException {
        Files.createDirectories(log().getParent());
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            initialise();
        }
        Files.writeString(
                folder.resolve("guildhall.conf"),
                CONFIGURATION.formatted(settings.ports().database()));
        user.own(folder);
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Long.toString(PATIENCE.toSeconds()),
                "-D",
                folder.toString(),
                "-l",
                log().toString());
        try {
            prepareRoles();
        } catch (SQLException e) {
            throw new StartFailure(PART, e.getMessage(), "see " + log() + "; -Dguildhall.reset begins anew", e);
        }
    }

    void stop() throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("postmaster.pid"))) {
            run("pg_ctl", "stop", "-m", "fast", "-w", "-t", "30", "-D", folder.toString());
        }
    }

    public String password(String role) {
        try {
            return role.equals(SUPERUSER) ? secrets.password("database.superuser") : secrets.password(role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to any database of this server; the superuser may, for tests that look behind the locks. */
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(settings.databaseUrl(database), role, password(role));
    }

    /** Makes one more database with the product's roles and rights, and nothing in it; for tests that need one. */
    public void provide(String name) {
        try (Connection connection = connect("postgres", SUPERUSER);
                Statement statement = connection.createStatement()) {
            ensureProductDatabase(statement, name);
        } catch (SQLException e) {
            throw new StartFailure(PART, e.getMessage(), "see " + log(), e);
        }
    }

    /** Where the server writes what it has to say. */
    public Path log() {
        return settings.log("database");
    }

    /** A launcher that was killed leaves its database running; it is ours when it runs on our folder. */
    static void stopLeftover(StackSettings settings) throws IOException, InterruptedException {
        Path pidFile = settings.database().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean alive = !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                        .flatMap(handle -> handle.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
        if (alive) {
            new DatabaseServer(settings, Secrets.in(settings.data())).stop();
        }
    }

    /** In a draft first: a start that was interrupted here leaves nothing that looks finished. */
    private void initialise() throws IOException, InterruptedException {
        Path draft = folder.resolveSibling("database.draft");
        PrivateFiles.deleteTree(draft);
        Files.createDirectories(draft);
        user.own(draft);
        run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        Files.writeString(
                draft.resolve("postgresql.conf"),
                System.lineSeparator() + "include_if_exists = 'guildhall.conf'" + System.lineSeparator(),
                StandardOpenOption.APPEND);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void prepareRoles() throws SQLException, IOException {
        try (Connection connection = connect("postgres", SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password(SUPERUSER) + "'");
            for (String role : List.of("guildhall_owner", "guildhall_app", "guildhall_operator", "keycloak")) {
                ensureRole(statement, role, "LOGIN PASSWORD '" + password(role) + "'");
            }
            ensureRole(statement, "guildhall_views", "NOLOGIN");
            statement.execute("GRANT guildhall_views TO guildhall_owner");
            ensureProductDatabase(statement, "guildhall");
            ensureDatabase(statement, "keycloak", "keycloak");
            Files.writeString(
                    folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256" + System.lineSeparator());
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void ensureRole(Statement statement, String role, String options) throws SQLException {
        boolean known = exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'");
        statement.execute((known ? "ALTER ROLE " : "CREATE ROLE ") + role + " " + options);
    }

    private static void ensureProductDatabase(Statement statement, String name) throws SQLException {
        ensureDatabase(statement, name, "guildhall_owner");
        statement.execute("GRANT CONNECT ON DATABASE " + name + " TO guildhall_app, guildhall_operator");
    }

    private static void ensureDatabase(Statement statement, String name, String owner) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(PostgresPrograms.unpackedIn(settings.programs().postgres()).program(program));
        command.addAll(List.of(arguments));
        Path output = settings.log(program);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE.toSeconds() + 30, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (process.exitValue() != 0) {
            Path telling = program.equals("pg_ctl") && Files.exists(log()) ? log() : output;
            throw Diagnosis.of(
                    PART, program + " failed with code " + process.exitValue(), process.exitValue(), telling);
        }
    }
}
