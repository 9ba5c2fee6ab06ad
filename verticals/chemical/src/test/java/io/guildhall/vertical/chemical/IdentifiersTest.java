package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.IdentifierScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private final IdentifierScheme cas = new CasNumber();
    private final IdentifierScheme ec = new EcNumber();
    private final IdentifierScheme un = new UnNumber();
    private final IdentifierScheme inchiKey = new InchiKey();

    @ParameterizedTest
    @ValueSource(strings = {"7732-18-5", "58-08-2", "108-88-3", "67-56-1", "7782-50-5", "143-33-9"})
    void a_cas_number_with_its_check_digit_is_valid(String number) {
        assertThat(cas.check(number).normalized()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 7732-18-5 ", "7732–18–5", "７７３２－１８－５", "7732‑18‑5"})
    void a_cas_number_is_stored_plain_however_it_was_pasted(String number) {
        assertThat(cas.check(number).normalized()).isEqualTo("7732-18-5");
    }

    @Test
    void a_wrong_check_digit_is_told_with_the_right_one() {
        assertThat(cas.check("7732-18-4").reason().orElseThrow().in("en")).contains("would end in 5");
        assertThat(ec.check("231-791-3").reason().orElseThrow().in("zh-CN")).contains("末位应为 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7732-18-4", "000064-17-5", "64175", "64-17-", "12345678-18-5", "7732-18-55"})
    void what_is_no_cas_number_is_refused(String number) {
        assertThat(cas.check(number).valid()).isFalse();
    }

    @Test
    void leading_zeros_are_named_as_the_fault() {
        assertThat(cas.check("000064-17-5").reason().orElseThrow().in("en")).contains("zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7732-18-5", "58-08-2", "108-88-3"})
    void every_single_mistyped_digit_before_the_check_digit_is_found_or_told_apart_by_its_check_digit(String number) {
        int last = number.length() - 1;
        for (int digit = 0; digit <= 9; digit++) {
            String other = number.substring(0, last) + digit;
            assertThat(cas.check(other).valid()).as(other).isEqualTo(other.equals(number));
        }
    }

    @ParameterizedTest
    @CsvSource({"231-791-2, true", "200-659-6, true", "231-791-3, false", "231-7912, false"})
    void an_ec_number_ends_in_its_check_digit(String number, boolean valid) {
        assertThat(ec.check(number).valid()).isEqualTo(valid);
    }

    @Test
    void an_ec_number_whose_remainder_is_ten_does_not_exist() {
        assertThat(ec.check("000-020-0").valid()).isFalse();
        assertThat(ec.check("000-020-0").reason().orElseThrow().in("en")).contains("check sum is ten");
    }

    @ParameterizedTest
    @CsvSource({"1230, UN1230", "un 1017, UN1017", "UN-1689, UN1689", "UN0004, UN0004"})
    void a_un_number_is_stored_with_its_prefix(String number, String stored) {
        assertThat(un.check(number).normalized()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "9999", "123", "12300", "UN"})
    void what_is_no_un_number_is_refused(String number) {
        assertThat(un.check(number).valid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LFQSCWFLJHTTHZ-UHFFFAOYSA-N, true",
        "lfqscwfljhtthz-uhfffaoysa-n, true",
        "LFQSCWFLJHTTHZ-UHFFFAOYSA, false",
        "LFQSCWFLJHTTHZ-UHFFFAOYXX-N, false"
    })
    void an_inchikey_has_three_blocks_of_letters(String key, boolean valid) {
        assertThat(inchiKey.check(key).valid()).isEqualTo(valid);
    }
}
