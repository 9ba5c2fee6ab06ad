package io.guildhall.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, PANIC: could not write: No space left on device, the disk is full",
        "1, There is insufficient memory for the Java Runtime Environment to continue., not enough memory",
        "1, java.lang.OutOfMemoryError: Java heap space, not enough memory",
        "137, Killed, not enough memory",
        "1, java.net.BindException: Address already in use, choose another port",
        "1, database files are incompatible with server, -Dguildhall.reset",
        "1, something nobody foresaw, read the log"
    })
    void the_end_of_a_log_tells_what_to_do(int exitCode, String line, String advice) throws IOException {
        StartFailure failure = Diagnosis.of("PostgreSQL", "its process ended", exitCode, log(line));

        assertThat(failure).hasMessageContaining(line);
        assertThat(failure.advice()).contains(advice);
    }

    @Test
    void a_log_that_is_not_there_does_not_hide_the_reason() {
        assertThat(Diagnosis.of("PostgreSQL", "its process ended", 1, folder.resolve("none.log")))
                .hasMessageContaining("its process ended");
    }

    @Test
    void only_the_end_of_a_long_log_is_shown() throws IOException {
        String lines = "first line\n" + "more\n".repeat(200) + "last line";

        assertThat(Diagnosis.of("PostgreSQL", "its process ended", 1, log(lines)))
                .hasMessageContaining("last line")
                .hasMessageNotContaining("first line");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("server.log"), text);
    }
}
