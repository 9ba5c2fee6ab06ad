package io.guildhall.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.media.AddingPictures;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingPicturesInAnArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_found_by_its_name_whatever_its_folder_and_case() throws IOException {
        try (PictureArchive archive = open(zip("Photos/Front.JPG", "photos/back.jpg", "__MACOSX/._front.jpg"))) {
            assertThat(archive.files()).isEqualTo(2);
            assertThat(archive.read("front.jpg").readAllBytes()).isEqualTo(content("Photos/Front.JPG"));
            assertThat(archive.read("photos\\BACK.jpg").readAllBytes()).isEqualTo(content("photos/back.jpg"));
            refused(() -> archive.read("side.jpg"), "importing.pictures.missing");
            refused(() -> archive.read("other/front.jpg"), "importing.pictures.missing");
        }
    }

    @Test
    void a_name_that_two_folders_have_needs_its_folder() throws IOException {
        try (PictureArchive archive = open(zip("a/front.jpg", "b/front.jpg"))) {
            refused(() -> archive.read("front.jpg"), "importing.pictures.several");
            assertThat(archive.read("b/front.jpg").readAllBytes()).isEqualTo(content("b/front.jpg"));
        }
    }

    @Test
    void pictures_are_found_by_the_number_of_their_product() throws IOException {
        try (PictureArchive archive =
                open(zip("A-1_2.png", "a-1.jpg", "A-1_10.webp", "A-12.jpg", "A-1_x.jpg", "x/A-1-3.jpeg"))) {
            assertThat(archive.of("A-1")).containsExactly("a-1.jpg", "a-1_2.png", "a-1-3.jpeg", "a-1_10.webp");
            assertThat(archive.of("A-2")).isEmpty();
            assertThat(archive.of("../A-1")).isEmpty();
            assertThat(archive.of("")).isEmpty();
        }
    }

    @Test
    void names_that_are_written_in_chinese_are_read_in_either_encoding() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try (PictureArchive archive = open(zip(charset, List.of("图片/正面.jpg")))) {
                assertThat(archive.read("正面.jpg").readAllBytes()).isEqualTo(content("图片/正面.jpg"));
            }
        }
    }

    @Test
    void a_way_out_of_the_archive_is_a_name_like_any_other_and_nothing_is_unpacked() throws IOException {
        try (PictureArchive archive = open(zip("../../evil.jpg", "/etc/passwd", "inner.zip"))) {
            assertThat(archive.read("evil.jpg").readAllBytes()).isEqualTo(content("../../evil.jpg"));
            refused(() -> archive.read("../evil.jpg"), "importing.pictures.missing");
        }
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_file_that_unpacks_to_more_than_a_picture_may_have_is_not_read_to_its_end() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("bomb.jpg"));
            byte[] nothing = new byte[1_000_000];
            for (int megabytes = 0; megabytes <= 2 * AddingPictures.LARGEST / 1_000_000; megabytes++) {
                zip.write(nothing);
            }
        }
        try (PictureArchive archive = open(bomb)) {
            refused(() -> archive.read("bomb.jpg"), "media.check.picture-too-large");
        }
    }

    @Test
    void what_is_no_archive_or_locked_or_cut_off_is_refused() throws IOException {
        byte[] good = Files.readAllBytes(zip("a.jpg"));
        byte[] locked = good.clone();
        int directory = new String(good, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        locked[directory + 8] |= 1;
        for (byte[] bad : List.of(new byte[0], "PK\3\4".getBytes(StandardCharsets.US_ASCII), locked, half(good))) {
            Path file = folder.resolve("bad.zip");
            Files.write(file, bad);
            refused(() -> open(file), "importing.pictures.damaged");
        }
    }

    @Test
    void an_archive_of_too_many_files_is_refused_before_they_are_counted() throws IOException {
        List<String> names = new ArrayList<>();
        for (int number = 0; number <= PictureArchive.MOST_FILES; number++) {
            names.add(number + ".jpg");
        }
        Path file = zip(StandardCharsets.UTF_8, names);
        refused(() -> open(file), "importing.pictures.too-many");
    }

    @Test
    void rows_name_pictures_in_a_column_each_once() {
        List<String> columns = List.of("product", "sku", "图片");
        DraftAssembler assembler =
                new DraftAssembler(ColumnMapping.suggested(columns, Set.of(), Set.of(), ImportMode.CREATE), columns);
        List<Table.Row> product = List.of(
                new Table.Row(2, List.of("P", "P-1", "a.jpg; b.jpg ;")),
                new Table.Row(3, List.of("P", "P-2", "b.jpg；c d.jpg")));

        assertThat(assembler.pictures(product)).contains(List.of("a.jpg", "b.jpg", "c d.jpg"));
    }

    @Test
    void without_a_column_rows_name_none() {
        List<String> columns = List.of("sku", "price");
        DraftAssembler assembler =
                new DraftAssembler(ColumnMapping.suggested(columns, Set.of(), Set.of(), ImportMode.CREATE), columns);

        assertThat(assembler.pictures(List.of(new Table.Row(2, List.of("P", "1")))))
                .isEmpty();
    }

    private static PictureArchive open(Path file) {
        return PictureArchive.open(file);
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOf(Rejection.class)
                .satisfies(refusal -> assertThat(
                                ((WordedRejection) refusal).wordings().get(0).key())
                        .isEqualTo(key));
    }

    private Path zip(String... names) throws IOException {
        return zip(StandardCharsets.UTF_8, List.of(names));
    }

    private Path zip(Charset charset, List<String> names) throws IOException {
        Path file = folder.resolve("pictures.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content(name));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] content(String name) {
        return ("The picture " + name).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] all) {
        return java.util.Arrays.copyOf(all, all.length / 2);
    }
}
