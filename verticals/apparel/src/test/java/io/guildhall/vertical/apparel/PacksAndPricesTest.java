package io.guildhall.vertical.apparel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacksAndPricesTest {

    @Test
    void a_pre_pack_holds_the_ratio_of_every_size_times_the_packs() {
        assertThat(new PrePackCalculator().calculate(Map.of("ratio", "S:1,M:2,L:2,XL:1", "packs", 10)))
                .containsEntry("pieces", Map.of("S", pieces(10), "M", pieces(20), "L", pieces(20), "XL", pieces(10)))
                .containsEntry("piecesPerPack", pieces(6))
                .containsEntry("total", pieces(60));
    }

    @Test
    void sizes_of_gbt_1335_and_chinese_signs_are_read_as_well() {
        assertThat(new PrePackCalculator().calculate(Map.of("ratio", "160/84A：1，165/88A：2", "packs", "2")))
                .containsEntry("pieces", Map.of("160/84A", pieces(2), "165/88A", pieces(4)));
    }

    @Test
    void never_more_packs_than_the_stock_makes() {
        Map<String, Object> fits = Map.of("ratio", "S:1,M:2", "packs", 5, "available", "S:9,M:10,L:100");
        assertThat(new PrePackCalculator().calculate(fits)).containsEntry("total", pieces(15));
        Map<String, Object> tooMany = Map.of("ratio", "S:1,M:2", "packs", 6, "available", "S:9,M:10,L:100");
        assertThatThrownBy(() -> new PrePackCalculator().calculate(tooMany))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("makes 5 packs");
    }

    @ParameterizedTest
    @CsvSource({
        "'S:1,M', 1, ratio",
        "'S:1,S:2', 1, ratio",
        "'S:0', 1, ratio",
        "'S:-1', 1, ratio",
        "'S:1', 0, packs",
        "'S:1', 1.5, packs",
        "'<script>:1', 1, ratio"
    })
    void a_ratio_or_number_that_makes_no_pack_is_refused(String ratio, String packs, String field) {
        assertThatThrownBy(() -> new PrePackCalculator().calculate(Map.of("ratio", ratio, "packs", packs)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("field=" + field);
    }

    @ParameterizedTest
    @CsvSource({
        "'black S:2, white M:1', 46, 138, 27",
        "'black S:20, white M:9', 46, 1334, 1",
        "'black S:20, white M:10', 42, 1260, 90",
        "'black S:500', 39, 19500,"
    })
    void the_tier_follows_from_all_pieces_together(String quantities, String price, String amount, Integer toNext) {
        Map<String, Object> results = new MixedWholesaleCalculator()
                .calculate(Map.of("quantities", quantities, "tiers", "3:46; 30:42; 120:39"));
        assertThat(results).containsEntry("unitPrice", price).containsEntry("amount", amount);
        assertThat(results.get("toNextTier")).isEqualTo(toNext == null ? null : pieces(toNext));
    }

    @Test
    void below_the_first_tier_the_missing_pieces_are_told() {
        assertThatThrownBy(() -> new MixedWholesaleCalculator().calculate(Map.of("quantities", "S:1", "tiers", "3:46")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 more are needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3:", "3:x", "3:46,3:42", ":46", "3:-46"})
    void what_is_no_list_of_tiers_is_refused(String tiers) {
        assertThatThrownBy(() -> new MixedWholesaleCalculator().calculate(Map.of("quantities", "S:5", "tiers", tiers)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("field=tiers");
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 1.0, 200, 5",
        "5000, 1.5, 200, 7",
        "5000, 4.0, 200, 14",
        "5000, 0.65, 200, 3",
        "3201, 2.5, 200, 10",
        "3200, 2.5, 125, 7",
        "100, 0.65, 20, 0",
        "200, 0.65, 20, 0",
        "300, 0.65, 80, 1",
        "2, 6.5, 2, 0",
        "10, 0.65, 10, 0",
        "1000000, 6.5, 200, 21"
    })
    void the_sample_and_its_limit_are_those_of_iso_2859(String lot, String limit, int sample, int accept) {
        assertThat(new InspectionSampleCalculator().calculate(Map.of("lotSize", lot, "acceptableQualityLimit", limit)))
                .containsEntry("sampleSize", pieces(sample))
                .containsEntry("accept", pieces(accept))
                .containsEntry("reject", pieces(accept + 1));
    }

    private static Measure pieces(int number) {
        return new Measure(BigDecimal.valueOf(number), "H87");
    }
}
