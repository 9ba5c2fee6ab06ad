package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's programs, assembled once for the options they run with; every later start takes half the time for it.
 */
public final class KeycloakPrograms {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> OPTIONS =
            List.of("--db=postgres", "--features=organization", "--cache=local", "--health-enabled=false");

    private final Path home;

    KeycloakPrograms(Path home) {
        this.home = home;
    }

    boolean isAssembled() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(String.join(" ", OPTIONS));
    }

    /** Assembles the programs unless they are. */
    void assemble(Path log, Path run) throws IOException, InterruptedException {
        if (isAssembled()) {
            return;
        }
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(OPTIONS);
        ChildProcess.start(IdentityServer.PART, command(arguments), Map.of(), log, run)
                .requireSuccess(PATIENCE);
        Files.writeString(mark(), String.join(" ", OPTIONS));
    }

    private Path mark() {
        return home.resolve("assembled-for.txt");
    }

    /** What the shell script of the distribution would run; without the script the process number is the server's. */
    List<String> command(List<String> arguments) {
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

    /** The step of the build that assembles them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = StackSettings.home();
        Path target = home.resolve("target");
        new KeycloakPrograms(StackSettings.Programs.of(home).keycloak())
                .assemble(target.resolve("keycloak-build.log"), target);
    }
}
