package io.guildhall.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.service.model.OfferedService;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Quantity;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service costs with certain goods, and which services cannot be charged to an order at all. */
class ChargingForAServiceTest {

    private static final Money GOODS = Money.of("2250.00", "CNY");

    @ParameterizedTest
    @CsvSource({
        "ORDER, PER_ORDER",
        "P1, OF_GOODS_VALUE",
        "TNE, PER_MASS",
        "KGM, PER_MASS",
        "LBR, PER_MASS",
        "TNE-DAY, ARRANGED",
        "H87, ARRANGED",
        "DAY, ARRANGED",
        "HUR, ARRANGED",
        "MTR, ARRANGED",
        "LTR, ARRANGED",
        "MON, ARRANGED"
    })
    void a_unit_says_what_a_service_is_charged_by(String unit, Basis basis) {
        assertThat(terms("10", unit).basis()).isEqualTo(basis);
        assertThat(basis.isBookable()).isEqualTo(basis != Basis.ARRANGED);
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void every_basis_has_its_words(Basis basis) {
        Texts.LANGUAGES.forEach(
                language -> assertThat(Texts.in(language).has(basis.textKey())).isTrue());
    }

    @Test
    void a_price_per_order_is_asked_once_whatever_is_ordered() {
        assertThat(charge("1800", "ORDER", "180 KGM", "3 H87")).contains(new Charge(BigDecimal.ONE, cny("1800.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2250.00, 0.35,   7.88", // 7.875
        "2250.00, 0.3499, 7.87",
        "0.01,    49.99,  0.00",
        "0.01,    50,     0.01",
        "2250.00, 100,    2250.00",
        "2250.00, 0,      0.00"
    })
    void a_share_of_the_goods_value_is_rounded_half_up_to_the_cent(String goods, String percent, String amount) {
        assertThat(terms(percent, "P1").charge(cny(goods), List.of()).map(Charge::amount))
                .contains(cny(amount));
    }

    @Test
    void a_share_of_yen_has_no_decimals() {
        ServiceTerms terms = new ServiceTerms(name(), name(), Money.of("2.5", "JPY"), "P1", true);

        assertThat(terms.charge(Money.of("1001", "JPY"), List.of()).map(Charge::amount))
                .contains(Money.of("25", "JPY"));
    }

    @Test
    void a_price_per_tonne_is_for_the_mass_of_all_lines_whatever_unit_of_mass_they_are_in() {
        Charge charge = charge("260", "TNE", "180 KGM", "2.5 TNE", "20000 GRM").orElseThrow();

        assertThat(charge.quantity()).isEqualByComparingTo("2.7");
        assertThat(charge.amount()).isEqualTo(cny("702.00"));
    }

    @Test
    void a_price_per_kilogram_is_for_kilograms() {
        assertThat(charge("0.125", "KGM", "1.5 TNE").map(Charge::amount)).contains(cny("187.50"));
    }

    @Test
    void a_mass_is_rounded_with_the_money_and_not_before() {
        assertThat(charge("4.5", "TNE", "1 KGM").map(Charge::amount)).contains(cny("0.00"));
        assertThat(charge("5", "TNE", "1 KGM").map(Charge::amount)).contains(cny("0.01"));
        assertThat(charge("4.5", "TNE", "1 KGM", "1 KGM").map(Charge::amount)).contains(cny("0.01"));
    }

    @Test
    void a_service_may_cost_nothing() {
        assertThat(charge("0", "ORDER", "1 KGM").map(Charge::amount)).contains(cny("0.00"));
    }

    @Test
    void goods_not_all_sold_by_mass_have_no_mass_to_charge_for() {
        assertThat(charge("260", "TNE", "180 KGM", "3 H87")).isEmpty();
        assertThat(charge("260", "TNE", "200 LTR")).isEmpty();
        assertThat(charge("260", "TNE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TNE-DAY", "DAY", "HUR", "MON"})
    void what_an_order_does_not_say_cannot_be_charged_to_it(String unit) {
        assertThat(charge("4.5", unit, "180 KGM")).isEmpty();
    }

    @Test
    void nor_can_what_is_priced_in_other_money() {
        assertThat(terms("1800", "ORDER").charge(Money.of("100", "EUR"), List.of()))
                .isEmpty();
        assertThat(terms("1", "P1").charge(Money.of("100", "EUR"), List.of())).isEmpty();
    }

    @Test
    void a_share_is_at_most_everything() {
        assertThatCode(() -> offered("100", "P1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> offered("100.01", "P1"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(FieldError::field)
                                .containsExactly("price"));
        assertThatCode(() -> offered("100.01", "TNE-DAY")).doesNotThrowAnyException();
    }

    private static OfferedService offered(String price, String unit) {
        return new OfferedService(Ids.next(), "insurance", terms(price, unit), "CNY", 1);
    }

    private static Optional<Charge> charge(String price, String unit, String... quantities) {
        return terms(price, unit)
                .charge(
                        GOODS,
                        Stream.of(quantities)
                                .map(quantity -> quantity.split(" "))
                                .map(parts -> new Quantity(new BigDecimal(parts[0]), parts[1]))
                                .toList());
    }

    private static ServiceTerms terms(String price, String unit) {
        return new ServiceTerms(name(), name(), cny(price), unit, true);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }

    private static LocalizedText name() {
        return LocalizedText.of("Analysis", "检验");
    }
}
