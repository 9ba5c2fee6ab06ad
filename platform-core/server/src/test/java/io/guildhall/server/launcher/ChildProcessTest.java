package io.guildhall.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final List<String> SLEEP = List.of("sleep", "60");

    @TempDir
    private Path folder;

    @Test
    void a_process_that_fails_says_why() throws IOException {
        ChildProcess process = start(List.of("sh", "-c", "echo the cable is cut; exit 3"));

        assertThatThrownBy(() -> process.requireSuccess(Duration.ofSeconds(10)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("code 3")
                .hasMessageContaining("the cable is cut");
    }

    @Test
    void a_process_that_takes_too_long_is_stopped() throws IOException {
        ChildProcess process = start(SLEEP);

        assertThatThrownBy(() -> process.requireSuccess(Duration.ofMillis(50))).isInstanceOf(StartFailure.class);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void what_a_killed_launcher_left_running_is_stopped() throws IOException {
        ChildProcess process = start(SLEEP);

        ChildProcess.stopLeftover(pidFile());

        assertThat(endsWithin(process, Duration.ofSeconds(5))).isTrue();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void another_program_that_got_the_same_number_is_left_alone() throws IOException {
        ChildProcess process = start(SLEEP);
        String number = Files.readString(pidFile()).split(" ")[0];
        Instant before = Instant.now().minus(Duration.ofHours(1));
        Files.writeString(pidFile(), number + " " + before.toEpochMilli());

        ChildProcess.stopLeftover(pidFile());

        assertThat(process.isAlive()).isTrue();
        process.stop();
    }

    @Test
    void a_server_that_is_gone_unasked_is_reported() throws Exception {
        ChildProcess process = start(List.of("sh", "-c", "echo out of paper; exit 1"));
        CompletableFuture<StartFailure> reported = new CompletableFuture<>();

        process.onExit(reported::complete);

        assertThat(reported.get(10, TimeUnit.SECONDS)).hasMessageContaining("out of paper");
    }

    private ChildProcess start(List<String> command) throws IOException {
        return ChildProcess.start("Test", command, Map.of(), folder.resolve("logs/server.log"), folder.resolve("run"));
    }

    private Path pidFile() {
        return folder.resolve("run/server.pid");
    }

    /** The Java process object learns of the end a moment after the operating system does. */
    private static boolean endsWithin(ChildProcess process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return !process.isAlive();
    }
}
