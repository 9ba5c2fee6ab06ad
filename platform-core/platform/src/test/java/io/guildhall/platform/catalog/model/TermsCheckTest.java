package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsCheckTest {

    private final List<Wording> problems = new ArrayList<>();

    @Test
    void what_is_typed_comes_into_its_normal_form() {
        SaleTerms terms = check(Map.of(
                "availability", "期货",
                "deliveryFrom", "2027-01-10",
                "deliveryUntil", "2027-01-20",
                "incoterm", "fob",
                "incotermPlace", "Shanghai",
                "validUntil", "2026-12-31"));

        assertThat(problems).isEmpty();
        assertThat(terms.isForward()).isTrue();
        assertThat(terms.delivered()).isEqualTo("FOB Shanghai");
        assertThat(SaleTerms.of(terms.said())).isEqualTo(terms);
    }

    @Test
    void goods_in_stock_say_nothing() {
        assertThat(check(Map.of("availability", "spot"))).isEqualTo(SaleTerms.NONE);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "availability, soon, availability",
        "availability, FORWARD, deliveryFrom",
        "deliveryFrom, 2027-01-10, availability",
        "incoterm, FOR, incoterm",
        "incoterm, FOB, incotermPlace",
        "incotermPlace, Shanghai, incoterm",
        "validUntil, 31.12.2026, validUntil",
        "validUntil, 0026-12-31, validUntil",
        "validUntil, +999999999-12-31, validUntil",
    })
    void what_does_not_hold_together_is_refused_in_its_field(String field, String typed, String wrong) {
        check(Map.of(field, typed));

        assertThat(problems).extracting(Wording::field).contains("terms." + wrong);
    }

    @Test
    void a_window_of_delivery_does_not_end_before_it_begins() {
        check(Map.of("availability", "FORWARD", "deliveryFrom", "2027-01-10", "deliveryUntil", "2027-01-09"));

        assertThat(problems).extracting(Wording::field).containsExactly("terms.deliveryUntil");
    }

    @Test
    void a_dash_in_a_file_takes_back_what_was_said_and_an_empty_cell_does_not() {
        SaleTerms said =
                SaleTerms.of(Map.of("incoterm", "FOB", "incotermPlace", "Shanghai", "validUntil", "2026-12-31"));

        assertThat(said.with(Map.of("validUntil", "-")).said())
                .isEqualTo(Map.of("incoterm", "FOB", "incotermPlace", "Shanghai"));
        assertThat(said.with(Map.of())).isEqualTo(said);
    }

    private SaleTerms check(Map<String, String> typed) {
        return TermsCheck.check(SaleTerms.of(typed), problems);
    }
}
