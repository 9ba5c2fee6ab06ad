package io.guildhall.platform.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Rejection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPastedLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "SH-ACT 20 => SH-ACT => 20",
                "SH-ACT,20 => SH-ACT => 20",
                "SH-ACT;20 => SH-ACT => 20",
                "SH-ACT , 2.5 => SH-ACT => 2.5",
                "SH-ACT x 20 => SH-ACT => 20",
                "SH-ACT ×20 => SH-ACT => 20",
                "SH-ACT, x20 => SH-ACT => 20",
                "HRB400 12 mm 1,500 => HRB400 12 mm => 1500",
                "67-64-1   1,000.5 => 67-64-1 => 1000.5",
                "A,100 => A => 100",
                "ＳＨ－ＡＣＴ，２０ => SH-ACT => 20",
                "SH-ACT, a few => SH-ACT => a few",
                "SH-ACT => SH-ACT => ''"
            })
    void a_line_is_a_code_and_what_comes_last_is_the_quantity(String line, String code, String quantity) {
        assertThat(PastedLines.of(line)).containsExactly(new WrittenLine(code, quantity));
    }

    @Test
    void columns_of_a_spreadsheet_are_code_and_quantity() {
        assertThat(PastedLines.of("Code\tQty\tRemark\r\nSH-ACT\t20\turgent\r\n\r\n\tRH-0641\t1,500"))
                .containsExactly(new WrittenLine("SH-ACT", "20"), new WrittenLine("RH-0641", "1500"));
    }

    @Test
    void headings_are_passed_over_but_only_at_the_top() {
        assertThat(PastedLines.of("编码,数量\nSKU 5\nSKU,many"))
                .containsExactly(new WrittenLine("SKU", "5"), new WrittenLine("SKU", "many"));
    }

    @Test
    void a_file_is_read_with_and_without_headings() {
        assertThat(uploaded("sku,quantity\nSH-ACT,20\n")).containsExactly(new WrittenLine("SH-ACT", "20"));
        assertThat(uploaded("SH-ACT;20")).containsExactly(new WrittenLine("SH-ACT", "20"));
        assertThat(uploaded("\"A, B\",20\n")).containsExactly(new WrittenLine("A, B", "20"));
    }

    @Test
    void a_file_that_is_none_is_refused_with_its_reason() {
        assertThatThrownBy(() -> uploaded("")).isInstanceOf(Rejection.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> uploaded("A,1\n".repeat(300)))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("201");
    }

    @Test
    void the_longest_line_is_read_in_no_time() {
        String line = "a ".repeat(40_000) + "!";
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> QuickOrder.pasted(line));
        assertThatThrownBy(() -> QuickOrder.pasted(line.repeat(2))).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                ",,,",
                ";",
                "x 5",
                "\t\t",
                "\uD800",
                "💥 💥 3",
                "* *",
                "A\u2028B 3",
                "1,000",
                "\"\"\"",
                "=1+1,2"
            })
    void nothing_that_is_pasted_breaks_it(String text) {
        assertThat(PastedLines.of(text))
                .allSatisfy(line -> assertThat(line.code()).isNotEmpty());
    }

    private static List<WrittenLine> uploaded(String file) {
        return QuickOrder.uploaded(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
