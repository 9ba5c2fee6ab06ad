package io.guildhall.platform.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingFilesOfAPackTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,etc passwd",
        "C:\\a\\b.pdf,C a b.pdf",
        "执照 2026.pdf,执照 2026.pdf",
        ".htaccess,htaccess",
        "report.pdf...,report.pdf",
        "a<b>|c?.pdf,a b c .pdf",
        "con.pdf,file con.pdf",
        "..,file"
    })
    void a_name_leads_nowhere_and_every_system_can_write_it(String wish, String name) {
        assertThat(PackNames.safe(wish)).isEqualTo(name);
    }

    @Test
    void a_mark_that_turns_the_direction_of_writing_is_left_out() {
        assertThat(PackNames.safe("sheet\u202Efdp.exe")).isEqualTo("sheet fdp.exe");
    }

    @Test
    void the_same_name_is_numbered_whatever_its_case() {
        PackNames names = new PackNames();

        assertThat(names.in("documents/", "Sheet.pdf")).isEqualTo("documents/Sheet.pdf");
        assertThat(names.in("documents/", "sheet.PDF")).isEqualTo("documents/sheet (2).PDF");
        assertThat(names.in("documents/", "sheet.pdf")).isEqualTo("documents/sheet (3).pdf");
        assertThat(names.in("pictures/", "sheet.pdf")).isEqualTo("pictures/sheet.pdf");
    }

    @Test
    void a_long_name_is_shortened_and_keeps_its_ending() {
        String name = PackNames.safe("试".repeat(300) + "😀.pdf");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
        assertThat(name).endsWith(".pdf");
    }
}
