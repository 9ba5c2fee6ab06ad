package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuhnTest {

    /** The first is the example of ISO/IEC 7812-1, the others are card numbers made for tests. */
    @ParameterizedTest
    @CsvSource({"7992739871, 3", "411111111111111, 1", "37828224631000, 5", "000000, 0", "000001, 8"})
    void the_check_digit_is_that_of_the_standard(String digits, int expected) {
        assertThat(Luhn.checkDigit(digits)).isEqualTo(expected);
    }

    @Test
    void a_number_is_readable_and_ends_in_its_check_digit() {
        assertThat(Luhn.number("steel-plate", 123)).isEqualTo("steel-plate-000123-0");
        assertThat(Luhn.number("steel-plate", 1_234_567)).startsWith("steel-plate-1234567-");
    }

    @Test
    void a_digit_typed_wrong_is_always_noticed() {
        String digits = "004217";
        for (int place = 0; place < digits.length(); place++) {
            for (char typed = '0'; typed <= '9'; typed++) {
                if (typed != digits.charAt(place)) {
                    String wrong = digits.substring(0, place) + typed + digits.substring(place + 1);
                    assertThat(Luhn.checkDigit(wrong)).as(wrong).isNotEqualTo(Luhn.checkDigit(digits));
                }
            }
        }
    }

    @Test
    void neighbours_that_changed_places_are_noticed() {
        assertThat(Luhn.checkDigit("004271")).isNotEqualTo(Luhn.checkDigit("004217"));
        assertThat(Luhn.checkDigit("002417")).isNotEqualTo(Luhn.checkDigit("004217"));
    }
}
