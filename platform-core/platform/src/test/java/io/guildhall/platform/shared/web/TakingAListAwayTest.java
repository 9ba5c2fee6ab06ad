package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingAListAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1"})
    void a_text_that_looks_like_a_formula_stays_a_text(String text) {
        assertThat(ListFile.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void numbers_stay_numbers_even_negative_ones() throws IOException {
        assertThat(csv(List.of(Arrays.asList("甲苯", new BigDecimal("-12.50"), null))))
                .isEqualTo("\ufeffName,Amount,Note\r\n甲苯,-12.50,\r\n");
    }

    @Test
    void separators_and_quotes_are_quoted() throws IOException {
        assertThat(csv(List.of(List.of("a,\"b\"", 1, "x")))).endsWith("\"a,\"\"b\"\"\",1,x\r\n");
    }

    private static String csv(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ListFile("list", List.of("Name", "Amount", "Note"), rows).writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
