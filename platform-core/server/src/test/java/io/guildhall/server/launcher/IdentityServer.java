package io.guildhall.server.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keycloak on its own database, with the service account that provisions realms and nothing else.
 *
 * <p>There is no administrator with a password.
 */
public final class IdentityServer {
    static final String PART = "Keycloak";
    static final String PROVISIONER = "guildhall-provisioner";

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private final StackSettings settings;
    private final Secrets secrets;
    private final KeycloakPrograms programs;
    private ChildProcess process;

    IdentityServer(StackSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.programs = new KeycloakPrograms(settings.programs().keycloak());
    }

    boolean isAssembled() throws IOException {
        return programs.isAssembled();
    }

    /** Prepares the programs where the build has not; needs no database. */
    void assemble() throws IOException, InterruptedException {
        programs.assemble(settings.log("keycloak-build"), settings.run());
    }

    void start(ReadinessProbe probe) throws IOException, InterruptedException {
        copyThemes();
        Map<String, String> environment = Map.of(
                "KC_DB_URL",
                settings.databaseUrl("keycloak"),
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                secrets.password("keycloak"),
                "KC_DB_POOL_INITIAL_SIZE",
                "1",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_PORT",
                Integer.toString(settings.ports().keycloak()),
                "KC_HOSTNAME",
                settings.keycloakUrl(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                PROVISIONER,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                provisionerSecret());
        process = ChildProcess.start(
                PART,
                programs.command(List.of("start", "--optimized")),
                environment,
                settings.log("keycloak"),
                settings.run());
        HttpRequest master = HttpRequest.newBuilder(URI.create(settings.keycloakUrl() + "/realms/master"))
                .build();
        probe.await(process, master, PATIENCE, "Failed to start server");
    }

    void onExit(Consumer<StartFailure> listener) {
        process.onExit(listener);
    }

    void stop() {
        if (process != null) {
            process.stop();
        }
    }

    String provisionerSecret() throws IOException {
        return secrets.password("keycloak.provisioner");
    }

    private void copyThemes() throws IOException {
        Path source = settings.programs().themes();
        Path target = settings.programs().keycloak().resolve("themes");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
