package io.guildhall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.Units;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAxisTest {

    @ParameterizedTest
    @CsvSource({
        "2, 25.4, MMT, 0 5 10 15 20 25 30",
        "0.001, 0.0042, '', 0.001 0.0015 0.002 0.0025 0.003 0.0035 0.004 0.0045",
        "-40, 100, CEL, -40 -20 0 20 40 60 80 100",
        "1, 1000000, KGM, 0 200000 400000 600000 800000 1000000",
        "7, 7, MMT, ''"
    })
    void an_axis_is_cut_at_round_places_in_the_attributes_unit(
            BigDecimal least, BigDecimal greatest, String unit, String cuts) {
        NumberAxis axis = NumberAxis.between(Units.canonical(least, unit), Units.canonical(greatest, unit), unit);

        assertThat(axis.cuts())
                .extracting(BigDecimal::toPlainString)
                .isEqualTo(cuts.isEmpty() ? List.of() : List.of(cuts.split(" ")));
        assertThat(axis.least()).isEqualByComparingTo(least);
        assertThat(axis.greatest()).isEqualByComparingTo(greatest);
    }
}
