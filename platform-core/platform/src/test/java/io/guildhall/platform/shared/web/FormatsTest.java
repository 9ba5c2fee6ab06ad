package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");

    private final Formats english = formats("en");
    private final Formats chinese = formats("zh-CN");

    @Test
    void money_has_the_digits_of_its_currency() {
        assertThat(english.money(new BigDecimal("4120"), "USD")).isEqualTo("$4,120.00");
        assertThat(english.money(new BigDecimal("4120.5"), "JPY")).isEqualTo("¥4,121");
        assertThat(chinese.money(new BigDecimal("1234567.891"), "CNY")).isEqualTo("¥1,234,567.89");
    }

    @Test
    void one_yuan_sign_never_stands_for_two_currencies() {
        assertThat(english.money(BigDecimal.ONE, "CNY")).isNotEqualTo(english.money(BigDecimal.ONE, "JPY"));
        assertThat(chinese.money(BigDecimal.TEN, "CNY")).isNotEqualTo(chinese.money(BigDecimal.TEN, "JPY"));
    }

    @Test
    void a_unit_price_may_be_finer_than_a_cent() {
        assertThat(english.price(new BigDecimal("0.0345"), "USD")).isEqualTo("$0.0345");
        assertThat(chinese.pricePer(new BigDecimal("4120"), "CNY", "TNE")).isEqualTo("¥4,120.00\u00a0/\u00a0吨");
    }

    @Test
    void a_quantity_keeps_its_decimals_and_its_unit_on_the_same_line() {
        assertThat(english.quantity(new BigDecimal("98.500"), "TNE")).isEqualTo("98.5\u00a0t");
        assertThat(chinese.quantity(new BigDecimal("12000"), "H87")).isEqualTo("12,000\u00a0件");
        assertThat(english.quantity(new BigDecimal("0.000000001"), "MTR")).isEqualTo("0.000000001\u00a0m");
    }

    @Test
    void a_unit_without_a_name_shows_its_code() {
        assertThat(english.unit("ZZ")).isEqualTo("ZZ");
    }

    @Test
    void a_share_is_given_as_a_ratio() {
        assertThat(english.percent(new BigDecimal("0.0264"))).isEqualTo("2.64%");
        assertThat(chinese.percent(new BigDecimal("-0.025"))).isEqualTo("-2.5%");
    }

    @Test
    void a_moment_is_shown_in_the_zone_of_the_site_which_it_names() {
        assertThat(english.dateTime(NOW)).isEqualTo("2 Mar 2026, 14:30 GMT+8");
        assertThat(chinese.dateTime(NOW)).isEqualTo("2026年3月2日 14:30 GMT+8");
        assertThat(english.date(Instant.parse("2026-03-02T20:00:00Z"))).isEqualTo("3 Mar 2026");
        assertThat(chinese.date(LocalDate.of(2026, 12, 31))).isEqualTo("2026年12月31日");
    }

    @Test
    void what_is_near_is_told_by_its_distance() {
        assertThat(english.relative(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(english.relative(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
        assertThat(english.relative(NOW.minusSeconds(7200))).isEqualTo("2 hours ago");
        assertThat(english.relative(NOW.plusSeconds(3 * 86_400))).isEqualTo("in 3 days");
        assertThat(chinese.relative(NOW.minusSeconds(300))).isEqualTo("5 分钟前");
        assertThat(english.relative(NOW.minusSeconds(40 * 86_400))).isEqualTo("21 Jan 2026");
    }

    @Test
    void files_are_measured_in_powers_of_ten() {
        assertThat(english.bytes(999)).isEqualTo("999\u00a0B");
        assertThat(english.bytes(10_000_000)).isEqualTo("10\u00a0MB");
        assertThat(english.bytes(1_250_000_000)).isEqualTo("1.3\u00a0GB");
    }

    private static Formats formats(String language) {
        return new Formats(Texts.in(language), ZoneId.of("Asia/Shanghai"), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
