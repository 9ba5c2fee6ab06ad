package io.guildhall.server.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A server in a process of its own, with its output in a log file and its process number in a file beside the data, so
 * that it is found again after a launcher that was killed.
 */
final class ChildProcess {
    private static final Path SESSION_STARTER = Path.of("/usr/bin/setsid");
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final long CLOCK_JITTER_MILLIS = 5_000;

    private final String part;
    private final Process process;
    private final Path log;
    private final Path pidFile;
    private volatile boolean stopped;

    private ChildProcess(String part, Process process, Path log, Path pidFile) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static ChildProcess start(String part, List<String> command, Map<String, String> environment, Path log, Path run)
            throws IOException {
        Files.createDirectories(log.getParent());
        Files.createDirectories(run);
        ProcessBuilder builder = new ProcessBuilder(inSessionOfItsOwn(command));
        builder.environment().putAll(environment);
        builder.directory(run.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        Process process = builder.start();
        Path pidFile = run.resolve(log.getFileName().toString().replace(".log", ".pid"));
        Files.writeString(pidFile, process.pid() + " " + started(process.toHandle()));
        return new ChildProcess(part, process, log, pidFile);
    }

    /** Ctrl-C reaches every process of the terminal's session; ours are stopped by us, in order. */
    private static List<String> inSessionOfItsOwn(List<String> command) {
        if (!Files.isExecutable(SESSION_STARTER)) {
            return command;
        }
        List<String> extended = new ArrayList<>(command.size() + 1);
        extended.add(SESSION_STARTER.toString());
        extended.addAll(command);
        return extended;
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    static void stopLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String[] words = Files.readString(pidFile).trim().split(" ");
        if (words.length == 2) {
            long start = Long.parseLong(words[1]);
            ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(handle -> Math.abs(started(handle) - start) < CLOCK_JITTER_MILLIS)
                    .ifPresent(handle -> stop(handle, GRACE));
        }
        Files.deleteIfExists(pidFile);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Tells why the process is gone when it ends without having been asked to. */
    void onExit(Consumer<StartFailure> listener) {
        process.onExit().thenAccept(ended -> {
            if (!stopped) {
                listener.accept(died());
            }
        });
    }

    /** Waits for the process to end by itself and fails unless it ended well. */
    void requireSuccess(Duration patience) throws InterruptedException {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw silent("it was not done after " + patience.toSeconds() + " s");
            }
        } finally {
            if (process.isAlive()) {
                stop();
            }
        }
        forget();
        if (process.exitValue() != 0) {
            throw died();
        }
    }

    /** Why the process is gone, with the end of its log. */
    StartFailure died() {
        return Diagnosis.of(part, "its process ended with code " + process.exitValue(), process.exitValue(), log);
    }

    /** It lives but does not do what is expected of it. */
    StartFailure silent(String reason) {
        return Diagnosis.of(part, reason, 0, log);
    }

    /** Fails, with that place of the log, when the process said that it cannot go on. */
    void requireUnsaid(String words) {
        Diagnosis.place(log, words).ifPresent(place -> {
            throw Diagnosis.of(part, "it said", 0, log, place);
        });
    }

    void kill() {
        stopped = true;
        process.destroyForcibly().onExit().join();
        forget();
    }

    void stop() {
        stopped = true;
        stop(process.toHandle(), GRACE);
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // The next start finds a number that belongs to no process of ours and removes it.
            return;
        }
    }

    private static void stop(ProcessHandle handle, Duration grace) {
        handle.destroy();
        try {
            handle.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Process numbers are used again; number and start together are one process. */
    private static long started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
