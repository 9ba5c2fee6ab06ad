package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The application once more, beside a stack that runs: another archive on a database of its own in the stack's
 * PostgreSQL, so that the workers of the two leave each other alone. It has no Keycloak: nothing listens where it looks
 * for one.
 */
public final class SecondApplication implements AutoCloseable {
    private final DatabaseServer server;
    private final String database;
    private final StackSettings settings;
    private final StackSettings prepared;
    private final Secrets secrets;
    private final ApplicationServer application;

    private SecondApplication(
            DatabaseServer server, String database, StackSettings settings, StackSettings prepared, Secrets secrets) {
        this.server = server;
        this.database = database;
        this.settings = settings;
        this.prepared = prepared;
        this.secrets = secrets;
        this.application = new ApplicationServer(settings, new Configuration(settings, secrets, database));
    }

    /** With its files beside the stack's. Where the archive is expected says {@link #archive}. */
    public static SecondApplication beside(GuildhallStack stack, String database) {
        StackSettings first = stack.settings();
        Path data = first.data().resolve(database);
        StackSettings.Ports free = StackSettings.Ports.free();
        StackSettings.Ports ports = new StackSettings.Ports(
                free.server(), free.keycloak(), first.ports().database());
        StackSettings prepared =
                new StackSettings(first.programs(), data, ports, false, true, StackSettings.QUICK_START);
        StackSettings settings = new StackSettings(
                first.programs().with(data.resolve("application")), data, ports, false, true, prepared.serverOptions());
        try {
            return new SecondApplication(stack.database(), database, settings, prepared, Secrets.in(first.data()));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The archive it runs from; whoever wants it to start puts one there. */
    public Path archive() {
        return settings.programs().archive();
    }

    public int port() {
        return settings.ports().server();
    }

    /** Makes the database and its tables, in place of those of an earlier run. */
    public void provideDatabase() {
        try {
            ChildProcess.stopLeftover(settings.run().resolve("server.pid"));
            PrivateFiles.deleteTree(settings.data());
            Files.createDirectories(settings.run());
            server.provide(database);
            new Migration(prepared, new Configuration(prepared, secrets, database)).run();
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Returns when it is ready. */
    public void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-second-guildhall"));
        try {
            application.start(new ReadinessProbe());
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        application.stop();
    }

    private static StartFailure broken(IOException cause) {
        return new StartFailure(
                ApplicationServer.PART, cause.toString(), "see that the data folder can be written", cause);
    }

    private static StartFailure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new StartFailure(ApplicationServer.PART, "it was interrupted", "start again", cause);
    }
}
