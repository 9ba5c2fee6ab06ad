package io.guildhall.platform.shared.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingFilesApartTest {

    @ParameterizedTest
    @CsvSource({
        "a.pdf,255044462d312e34,PDF",
        "a.exe,89504e470d0a1a0a00,PNG",
        "a.png,ffd8ffe000104a46,JPEG",
        "a.jpg,524946460c00000057454250,WEBP",
        "a.xlsx,504b030414000600,XLSX",
        "a.csv,6e616d652c636173,CSV",
        "a.tsv,6e616d6509636173,TSV",
        "a.zip,504b030414000600,ZIP"
    })
    void the_content_counts_and_not_the_name(String name, String head, FileKind kind) {
        assertThat(FileKind.of(name, HexFormat.of().parseHex(head))).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"a.pdf,4d5a900003000000", "a.csv,00010203", "a.html,3c68746d6c3e"})
    void anything_else_is_none_of_them(String name, String head) {
        assertThat(FileKind.of(name, HexFormat.of().parseHex(head))).isEmpty();
    }

    @Test
    void an_empty_file_is_of_no_kind() {
        assertThat(FileKind.of("a.csv", "".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd,passwd", "C:\\a\\b.pdf,b.pdf", "执照.pdf,执照.pdf", ".htaccess,file.htaccess"})
    void a_name_carries_no_path(String given, String kept) {
        assertThat(FileStore.plain(given)).isEqualTo(kept);
    }
}
