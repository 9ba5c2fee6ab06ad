package io.guildhall.server.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Payara Micro with the application at the root of its port. */
public final class ApplicationServer {
    static final String PART = "Guildhall";

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final String LISTEN_TO_THIS_MACHINE =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address"
                    + "=127.0.0.1" + System.lineSeparator();
    private static final String HOPELESS = "Exception while loading the app :";

    private final StackSettings settings;
    private final Configuration configuration;
    private ChildProcess process;

    ApplicationServer(StackSettings settings, Configuration configuration) {
        this.settings = settings;
        this.configuration = configuration;
    }

    void start(ReadinessProbe probe) throws IOException, InterruptedException {
        Path properties = settings.run().resolve("server.properties");
        Files.createDirectories(settings.files());
        PrivateFiles.deleteTree(settings.run().resolve("payara"));
        Files.createDirectories(settings.run().resolve("payara"));
        Files.writeString(commands(), LISTEN_TO_THIS_MACHINE);
        PrivateFiles.write(properties, configuration.ofServer());
        process = ChildProcess.start(PART, command(properties), Map.of(), settings.log("server"), settings.run());
        HttpRequest health = HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/health/ready"))
                .build();
        probe.await(process, health, PATIENCE, HOPELESS);
    }

    /** The application makes the operators' realm and the first operator as soon as Keycloak answers. */
    void awaitOperator(ReadinessProbe probe) throws InterruptedException {
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(
                        settings.keycloakUrl() + "/realms/guildhall-operators/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=guildhall-demo&username="
                        + DemoOperator.USERNAME + "&password=" + DemoOperator.PASSWORD))
                .build();
        probe.await(process, signIn, PATIENCE, HOPELESS);
    }

    /** Stops and starts it; without warning means as a power failure would, with nothing tidied up. */
    void restart(ReadinessProbe probe, boolean withoutWarning) throws IOException, InterruptedException {
        if (withoutWarning) {
            kill();
        } else {
            process.stop();
        }
        start(probe);
    }

    ProcessHandle process() {
        return process.handle();
    }

    void onExit(Consumer<StartFailure> listener) {
        process.onExit(listener);
    }

    /** The port this node listens on. */
    public int port() {
        return settings.ports().server();
    }

    /** Ends it without warning, as a power failure would. */
    public void kill() {
        process.kill();
    }

    void stop() {
        if (process != null) {
            process.stop();
        }
    }

    private List<String> command(Path properties) {
        List<String> command = new ArrayList<>();
        command.add(JavaProgram.path());
        command.addAll(settings.serverOptions());
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                "-jar",
                settings.programs().payara().toString(),
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(settings.ports().server()),
                "--contextroot",
                "/",
                "--prebootcommandfile",
                commands().toString(),
                "--rootdir",
                settings.run().resolve("payara").toString(),
                "--systemproperties",
                properties.toString(),
                "--deploy",
                settings.programs().archive().toString()));
        return command;
    }

    private Path commands() {
        return settings.run().resolve("payara-commands.txt");
    }
}
