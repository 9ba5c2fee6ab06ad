package io.guildhall.vertical.steel;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.SearchIntent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionQueryTest {

    private static final SteelVertical STEEL = new SteelVertical();

    @ParameterizedTest
    @CsvSource({
        "Q355B 10*1500*6000, Q355B 10x1500x6000",
        "10 × 1500 × 6000 Q355B, 10x1500x6000 Q355B",
        "219x6 pipe, 219x6 pipe",
        "φ219×6mm, 219x6",
        "Φ 219 X 6.0, 219x6",
        "HRB400E 20, HRB400E 20",
        "200*200*8*12, 200x200x8x12",
        "coil 3.0*1500, coil 3x1500",
        "PO-2026-000012, PO-2026-000012"
    })
    void dimensions_are_read_as_the_trade_types_them(String typed, String words) {
        assertThat(STEEL.understand(typed).words()).isEqualTo(words);
    }

    @Test
    void similar_grades_are_offered_and_never_searched_for_in_place_of_the_one_typed() {
        SearchIntent intent = STEEL.understand("q355b 10*1500*6000");
        assertThat(intent.words()).isEqualTo("q355b 10x1500x6000");
        assertThat(intent.related()).extracting(SearchIntent.Related::words).contains("S355JR 10x1500x6000");
        assertThat(intent.related()).allSatisfy(other -> {
            assertThat(other.reason().in("en")).contains("not the same");
            assertThat(other.reason().in("zh-CN")).contains("不可直接代用");
        });
    }
}
