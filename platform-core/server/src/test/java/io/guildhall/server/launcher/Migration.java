package io.guildhall.server.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings the tables up to date as their owner, from the classes of the application itself, before it starts. */
final class Migration {
    static final String PART = "Migrations";

    private static final String MAIN_CLASS = "io.guildhall.platform.shared.database.Migrate";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StackSettings settings;
    private final Configuration configuration;

    Migration(StackSettings settings, Configuration configuration) {
        this.settings = settings;
        this.configuration = configuration;
    }

    void run() throws IOException, InterruptedException {
        Path inside = settings.programs().application().resolve("WEB-INF");
        String classPath =
                inside.resolve("classes") + File.pathSeparator + inside.resolve("lib") + File.separator + "*";
        Map<String, String> environment = new HashMap<>();
        configuration.ofMigration().forEach((name, value) -> environment.put(variable(name), value.toString()));
        List<String> command = List.of(
                JavaProgram.path(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                MAIN_CLASS);
        ChildProcess process =
                ChildProcess.start(PART, command, environment, settings.log("migrations"), settings.run());
        process.requireSuccess(PATIENCE);
    }

    /** A MicroProfile Config name as environment variables spell it. */
    private static String variable(Object name) {
        return name.toString().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
