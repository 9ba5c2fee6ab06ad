package io.guildhall.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, INH, MMT, 25.4",
        "25.4, MMT, INH, 1",
        "3, FOT, MTR, 0.9144",
        "1, TNE, KGM, 1000",
        "1, LBR, GRM, 453.59237",
        "0.5, MPA, BAR, 5",
        "212, FAH, CEL, 100",
        "-40, CEL, FAH, -40",
        "0, CEL, KEL, 273.15",
        "7.85, 23, KMQ, 7850",
        "2, ANN, MON, 24",
        "3, P1, NX, 30",
        "12, ZZ, ZZ, 12"
    })
    void a_value_becomes_the_same_one_in_another_unit(BigDecimal value, String from, String to, BigDecimal same) {
        assertThat(Units.convert(value, from, to)).isEqualByComparingTo(same);
    }

    @Test
    void the_same_length_is_one_canonical_number_whatever_unit_it_was_given_in() {
        double inch = Units.canonical(BigDecimal.ONE, "INH");

        assertThat(Units.canonical(new BigDecimal("25.4"), "MMT")).isEqualTo(inch);
        assertThat(Units.canonical(new BigDecimal("2.54"), "CMT")).isEqualTo(inch);
        assertThat(Units.fromCanonical(inch, "MMT")).isEqualTo("25.4");
        assertThat(Units.canonical(new BigDecimal("212"), "FAH"))
                .isEqualTo(Units.canonical(new BigDecimal("100"), "CEL"));
    }

    @Test
    void units_of_another_dimension_are_never_converted() {
        assertThat(Units.areConvertible("MMT", "KGM")).isFalse();
        assertThat(Units.areConvertible("", "MMT")).isFalse();
        assertThat(Units.areConvertible("ZZ", "ZY")).isFalse();
        assertThatThrownBy(() -> Units.convert(BigDecimal.ONE, "MMT", "KGM"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_units_to_choose_from_begin_with_the_one_in_use() {
        assertThat(Units.convertible("CMT"))
                .startsWith("CMT")
                .contains("MMT", "INH")
                .doesNotContain("KGM");
        assertThat(Units.convertible("H87")).containsExactly("H87");
    }
}
