package io.guildhall.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseServerIT {

    @TempDir
    private Path data;

    private StackSettings settings;
    private DatabaseServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        settings = StackSettings.ofTests(data);
        server = started();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.stop();
    }

    @Test
    void data_outlives_a_stop_and_a_start() throws Exception {
        execute("guildhall_owner", "CREATE TABLE kept (note text)");
        execute("guildhall_owner", "INSERT INTO kept VALUES ('still here')");
        server.stop();

        server = started();

        assertThat(text("guildhall_owner", "SELECT note FROM kept")).isEqualTo("still here");
    }

    @Test
    void a_server_that_a_killed_launcher_left_behind_is_replaced() throws Exception {
        String before = text("guildhall_owner", "SELECT pg_postmaster_start_time()::text");

        DatabaseServer.stopLeftover(settings);
        server = started();

        assertThat(text("guildhall_owner", "SELECT pg_postmaster_start_time()::text"))
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guildhall_app", "guildhall_operator"})
    void the_application_owns_nothing_and_creates_nothing(String role) throws Exception {
        assertThat(text(role, "SELECT current_user")).isEqualTo(role);
        assertThat(text(
                        "postgres",
                        "SELECT rolbypassrls OR rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = '" + role
                                + "'"))
                .isEqualTo("f");
        assertThatThrownBy(() -> execute(role, "CREATE TABLE mine (note text)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void keycloak_does_not_reach_the_marketplaces_tables() {
        assertThatThrownBy(() -> text("keycloak", "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_does_not_open_the_database() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(settings.databaseUrl("guildhall"), "guildhall_owner", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void text_sorts_and_folds_the_same_on_every_machine() throws Exception {
        assertThat(text("guildhall_owner", "SELECT lower('ÄTHANOL 乙醇')")).isEqualTo("äthanol 乙醇");
    }

    private DatabaseServer started() throws IOException, InterruptedException {
        DatabaseServer started = new DatabaseServer(settings, Secrets.in(data));
        started.start();
        return started;
    }

    private void execute(String role, String sql) throws SQLException {
        try (Connection connection = server.connect("guildhall", role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String role, String sql) throws SQLException {
        try (Connection connection = server.connect("guildhall", role);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
