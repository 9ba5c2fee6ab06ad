package io.guildhall.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void sums_are_exact() {
        assertThat(Money.of("0.1", "CNY").plus(Money.of("0.2", "CNY"))).isEqualTo(Money.of("0.3", "CNY"));
        assertThat(Money.of("1", "CNY").minus(Money.of("1.01", "CNY"))).isEqualTo(Money.of("-0.01", "CNY"));
        assertThat(Money.of("5", "CNY").negated()).isEqualTo(Money.of("-5", "CNY"));
    }

    @Test
    void currencies_never_mix() {
        Money yuan = Money.of("10", "CNY");
        Money dollars = Money.of("10", "USD");

        assertThatThrownBy(() -> yuan.plus(dollars))
                .isInstanceOf(Rejection.class)
                .hasMessage("CNY and USD cannot be added");
        assertThatThrownBy(() -> yuan.minus(dollars)).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, 1.005,   1.01",
        "CNY, 1.00499, 1.00",
        "CNY, -1.005,  -1.01",
        "JPY, 1000.5,  1001",
        "KWD, 1.0005,  1.001",
        "XAU, 1.5,     2"
    })
    void amounts_are_rounded_half_up_to_the_smallest_coin(String currency, String amount, String rounded) {
        assertThat(Money.of(amount, currency).rounded()).isEqualTo(Money.of(rounded, currency));
    }

    @Test
    void a_quantity_times_a_price_keeps_every_digit_until_it_is_rounded() {
        Money line = Money.of("4150.125", "CNY").times(new BigDecimal("2.5"));

        assertThat(line).isEqualTo(Money.of("10375.3125", "CNY"));
        assertThat(line.rounded()).hasToString("10375.31 CNY");
    }

    @Test
    void nothing_and_debts_are_not_positive() {
        assertThat(Money.zero("CNY").isPositive()).isFalse();
        assertThat(Money.of("-0.01", "CNY").isPositive()).isFalse();
        assertThat(Money.of("0.01", "CNY").isPositive()).isTrue();
    }

    @Test
    void money_needs_a_currency_that_exists() {
        assertThatThrownBy(() -> Money.of("1", "ZZZ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(BigDecimal.ONE, null)).isInstanceOf(NullPointerException.class);
    }
}
