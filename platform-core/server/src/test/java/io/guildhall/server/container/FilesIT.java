package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileKind;
import io.guildhall.platform.shared.files.FileStore;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilesIT extends InsidePayara {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String SMALL = "small.webp";

    @Inject
    private FileStore files;

    @Test
    void what_was_saved_and_made_of_it_goes_with_the_rollback() {
        List<Path> kept = new ArrayList<>();

        assertThatThrownBy(() -> run(steel, () -> {
                    kept.addAll(contents(save()));
                    assertThat(kept).hasSize(2).allMatch(Files::exists);
                    throw new Rejection(CommonReason.INVALID_INPUT, "No");
                }))
                .isInstanceOf(Rejection.class);

        assertThat(kept).noneMatch(Files::exists);
    }

    @Test
    void what_was_deleted_is_there_until_the_transaction_ended_well() {
        UUID file = in(steel, this::save);
        List<Path> kept = in(steel, () -> contents(file));

        assertThatThrownBy(() -> run(steel, () -> {
                    files.delete(file, SMALL);
                    throw new Rejection(CommonReason.INVALID_INPUT, "No");
                }))
                .isInstanceOf(Rejection.class);
        assertThat(in(steel, () -> contents(file))).isEqualTo(kept).hasSize(2).allMatch(Files::exists);

        run(steel, () -> {
            files.delete(file, SMALL);
            assertThat(kept).allMatch(Files::exists);
        });
        assertThat(kept).noneMatch(Files::exists);
        assertThatThrownBy(() -> in(steel, () -> files.require(file))).isInstanceOf(Rejection.class);
    }

    @Test
    void another_tenant_finds_neither_file_nor_rendition() {
        UUID file = in(steel, this::save);

        assertThatThrownBy(() -> in(cloth, () -> files.content(file))).isInstanceOf(Rejection.class);
        assertThat(in(cloth, () -> files.rendition(file, SMALL))).isEmpty();
        run(steel, () -> files.delete(file, SMALL));
    }

    @Test
    void a_rendition_is_never_a_path() {
        assertThatThrownBy(() -> in(steel, () -> files.rendition(UUID.randomUUID(), "../../secret")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID save() {
        UUID file = files.save("file", "clerk", "a.pdf", Set.of(FileKind.PDF), new ByteArrayInputStream(PDF))
                .id();
        files.keepRendition(file, SMALL, PDF);
        return file;
    }

    private List<Path> contents(UUID file) {
        return List.of(files.content(file), files.rendition(file, SMALL).orElseThrow());
    }
}
