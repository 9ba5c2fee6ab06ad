package io.guildhall.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_launcher_is_refused_while_the_first_one_runs() throws IOException {
        try (DataFolder first = DataFolder.claim(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("already runs on the data in " + folder);
        }
        DataFolder.claim(folder).close();
    }

    @Test
    void a_reset_removes_what_a_launcher_put_there_and_nothing_else() throws IOException {
        Files.createDirectories(folder.resolve("database/base"));
        Files.writeString(folder.resolve("database/base/1"), "table");
        Files.writeString(folder.resolve("secrets.properties"), "a=b");
        Files.writeString(folder.resolve("holiday.jpg"), "somebody's picture");

        try (DataFolder claimed = DataFolder.claim(folder)) {
            claimed.empty();
        }

        assertThat(folder.resolve("database")).doesNotExist();
        assertThat(folder.resolve("secrets.properties")).doesNotExist();
        assertThat(folder.resolve("holiday.jpg")).exists();
    }
}
