package io.guildhall.server.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Everything that runs when Guildhall runs on one machine.
 *
 * <p>Parts start side by side where one does not need the other: Keycloak is assembled while the database starts, and
 * starts while the tables are brought up to date and the application comes up. They stop in the opposite order.
 */
public final class GuildhallStack implements AutoCloseable {
    private static final int PARTS_AT_ONCE = 3;

    private final StackSettings settings;
    private final PrintStream out;
    private final ReadinessProbe probe = new ReadinessProbe();
    private final CompletableFuture<StartFailure> failure = new CompletableFuture<>();
    private final ExecutorService starters = Executors.newFixedThreadPool(PARTS_AT_ONCE, GuildhallStack::starter);
    private DataFolder folder;
    private DatabaseServer database;
    private IdentityServer identity;
    private ApplicationServer application;
    private boolean closed;

    private GuildhallStack(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Starts all parts and returns when each is ready; stops what had started when one fails. */
    public static GuildhallStack start(StackSettings settings, PrintStream out) {
        GuildhallStack stack = new GuildhallStack(settings, out);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-guildhall"));
        try {
            stack.startParts();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        } catch (IOException e) {
            stack.close();
            throw broken(e);
        } catch (InterruptedException e) {
            stack.close();
            Thread.currentThread().interrupt();
            throw new StartFailure("The stack", "it was interrupted", "start again", e);
        }
    }

    public StackSettings settings() {
        return settings;
    }

    public DatabaseServer database() {
        return database;
    }

    /** The secret of the account that provisions realms. */
    public String provisionerSecret() {
        try {
            return identity.provisionerSecret();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The application server's process, another one after every restart. */
    public ProcessHandle application() {
        return application.process();
    }

    /** Completes with the reason when a part that ran is gone. */
    public CompletableFuture<StartFailure> failure() {
        return failure;
    }

    /** Ends the application, without warning as a crash would or in good order, and starts it again. */
    public void restartApplication(boolean withoutWarning) {
        doWith(ApplicationServer.PART, () -> application.restart(probe, withoutWarning));
    }

    /** Ends the application without warning, as a power failure would. */
    public void killApplication() {
        application.kill();
    }

    public void startApplication() {
        doWith(ApplicationServer.PART, () -> application.start(probe));
    }

    public void stopKeycloak() {
        identity.stop();
    }

    public void startKeycloak() {
        doWith(IdentityServer.PART, () -> identity.start(probe));
    }

    public void stopDatabase() {
        doWith(DatabaseServer.PART, database::stop);
    }

    public void startDatabase() {
        doWith(DatabaseServer.PART, database::start);
    }

    private static void doWith(String part, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(part, "it was interrupted", "start again", e);
        }
    }

    /** Starts another node of the application, on the same database and files; whoever asked for it stops it. */
    public ApplicationServer startAnotherNode() {
        StackSettings another =
                settings.ofAnotherNode(StackSettings.Ports.free().server());
        try {
            ApplicationServer node = new ApplicationServer(
                    another, new Configuration(another, Secrets.in(settings.data()), settings.files()));
            node.start(probe);
            return node;
        } catch (IOException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(ApplicationServer.PART, "it was interrupted", "start again", e);
        }
    }

    private void startParts() throws IOException, InterruptedException {
        folder = DataFolder.claim(settings.data());
        Leftovers.stop(settings);
        if (settings.reset()) {
            folder.empty();
        }
        Machine.requireRoom(settings.data());
        settings.ports().requireFree();
        Secrets secrets = Secrets.in(settings.data());
        Configuration configuration = new Configuration(settings, secrets);
        database = new DatabaseServer(settings, secrets);
        identity = new IdentityServer(settings, secrets);
        application = new ApplicationServer(settings, configuration);

        CompletableFuture<Void> assembled = identity.isAssembled()
                ? CompletableFuture.completedFuture(null)
                : begin(IdentityServer.PART + " (assembly)", identity::assemble);
        CompletableFuture<Void> stored = begin(DatabaseServer.PART, database::start);
        CompletableFuture<Void> signIn = assembled
                .thenCombine(stored, (one, other) -> one)
                .thenCompose(done -> begin(IdentityServer.PART, () -> identity.start(probe)));
        CompletableFuture<Void> served = stored.thenCompose(
                        done -> begin(Migration.PART, new Migration(settings, configuration)::run))
                .thenCompose(done -> begin(ApplicationServer.PART, () -> application.start(probe)));
        await(CompletableFuture.allOf(signIn, served)
                .thenCompose(done -> begin("Operator's sign-in", () -> application.awaitOperator(probe))));
        identity.onExit(failure::complete);
        application.onExit(failure::complete);
    }

    private void await(CompletableFuture<Void> all) {
        CompletableFuture<Object> first = CompletableFuture.anyOf(all, failure);
        try {
            if (first.join() instanceof StartFailure reason) {
                throw reason;
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure reason ? reason : broken(e.getCause());
        }
    }

    private CompletableFuture<Void> begin(String part, Step step) {
        return CompletableFuture.runAsync(() -> perform(part, step), starters);
    }

    private void perform(String part, Step step) {
        out.println("  starting  " + part);
        long begun = System.nanoTime();
        try {
            step.run();
            double seconds = (System.nanoTime() - begun) / 1e9;
            out.println(String.format(Locale.ROOT, "  ready     %-22s %5.1f s", part, seconds));
        } catch (StartFailure e) {
            failure.complete(e);
            throw e;
        } catch (IOException e) {
            StartFailure reason = new StartFailure(part, e.toString(), "see the logs in " + settings.data(), e);
            failure.complete(reason);
            throw reason;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(part, "it was interrupted", "start again", e);
        }
    }

    /** Stops the application first and the database last, so that nobody loses what they still have to write. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopStarters();
        if (application != null) {
            application.stop();
        }
        if (identity != null) {
            identity.stop();
        }
        try {
            if (database != null) {
                database.stop();
            }
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            out.println("  " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopStarters() {
        starters.shutdownNow();
        try {
            if (!starters.awaitTermination(30, TimeUnit.SECONDS)) {
                out.println("  A part that was starting does not answer and is left behind.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StartFailure broken(Throwable cause) {
        return new StartFailure("The stack", cause.toString(), "see that the data folder can be written", cause);
    }

    private static Thread starter(Runnable work) {
        Thread thread = new Thread(work, "start-guildhall");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
