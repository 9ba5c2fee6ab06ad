package io.guildhall.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @Test
    void sums_are_exact() {
        assertThat(tonnes("0.1").plus(tonnes("0.2"))).isEqualTo(tonnes("0.3"));
        assertThat(tonnes("10").minus(tonnes("10.5"))).isEqualTo(tonnes("-0.5"));
    }

    @Test
    void units_never_mix() {
        Quantity kilograms = new Quantity(BigDecimal.ONE, "KGM");

        assertThatThrownBy(() -> tonnes("1").plus(kilograms))
                .isInstanceOf(Rejection.class)
                .hasMessage("TNE and KGM cannot be added");
        assertThatThrownBy(() -> tonnes("1").minus(kilograms)).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "tne", "TONNE", "K G"})
    void a_unit_is_a_code_of_recommendation_20(String unit) {
        assertThatThrownBy(() -> new Quantity(BigDecimal.ONE, unit)).isInstanceOf(Rejection.class);
    }

    @Test
    void a_quantity_has_at_most_nine_decimals() {
        assertThat(tonnes("0.123456789000")).hasToString("0.123456789 TNE");
        assertThatThrownBy(() -> tonnes("0.1234567891")).isInstanceOf(Rejection.class);
    }

    @Test
    void large_quantities_are_written_out() {
        assertThat(tonnes("1E+3")).hasToString("1000 TNE");
    }

    @Test
    void nothing_is_not_positive() {
        assertThat(tonnes("0").isPositive()).isFalse();
        assertThat(tonnes("-1").isPositive()).isFalse();
        assertThat(tonnes("0.001").isPositive()).isTrue();
    }

    private static Quantity tonnes(String value) {
        return new Quantity(new BigDecimal(value), "TNE");
    }
}
