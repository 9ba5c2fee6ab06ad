package io.guildhall.server.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keycloak on its own database, with the service account that provisions realms and nothing else.
 *
 * <p>Keycloak is assembled for its options once and started in the assembled form from then on; that halves the time of
 * every later start. There is no administrator with a password.
 */
public final class IdentityServer {
    static final String PART = "Keycloak";
    static final String PROVISIONER = "guildhall-provisioner";

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--features=organization", "--cache=local", "--health-enabled=false");

    private final StackSettings settings;
    private final Secrets secrets;
    private final Path home;
    private ChildProcess process;

    IdentityServer(StackSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.home = settings.programs().keycloak();
    }

    /** Prepares the programs; needs no database, so that it can run beside the start of one. */
    void assemble() throws IOException, InterruptedException {
        copyThemes();
        Path assembled = home.resolve("assembled-for.txt");
        String options = String.join(" ", BUILD_OPTIONS);
        if (Files.exists(assembled) && Files.readString(assembled).equals(options)) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        ChildProcess build =
                ChildProcess.start(PART, command(arguments), Map.of(), settings.log("keycloak-build"), settings.run());
        build.requireSuccess(PATIENCE);
        Files.writeString(assembled, options);
    }

    void start(ReadinessProbe probe) throws IOException, InterruptedException {
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
                PART, command(List.of("start", "--optimized")), environment, settings.log("keycloak"), settings.run());
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

    /** What the shell script of the distribution would run; without the script the process number is the server's. */
    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.path(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private void copyThemes() throws IOException {
        Path source = settings.programs().themes();
        Path target = home.resolve("themes");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
