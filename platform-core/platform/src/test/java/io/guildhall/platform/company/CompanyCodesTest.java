package io.guildhall.platform.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyCodesTest {

    @Test
    void a_genuine_chinese_code_passes() {
        assertThat(CompanyCodes.parse("CN", " 9133 0100 7996 5505 8b "))
                .contains(new CompanyCode(CompanyCode.Scheme.USCC, "91330100799655058B", false));
    }

    @Test
    void a_wrong_check_digit_raises_a_doubt_and_does_not_refuse() {
        assertThat(CompanyCodes.parse("CN", "91330100799655058A"))
                .hasValueSatisfying(code -> assertThat(code.doubtful()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91330100799655058", "9133010079965505800", "9133010079965505IB", "OO330100799655058B"})
    void a_wrong_shape_is_refused(String code) {
        assertThat(CompanyCodes.parse("CN", code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DE,DE 123 456 789,VAT", "FR,FR40303265045,VAT", "DE,HRB 123456,OTHER", "JP,1234567890123,OTHER"})
    void codes_of_other_countries_are_told_by_their_shape(String country, String code, CompanyCode.Scheme scheme) {
        assertThat(CompanyCodes.parse(country, code))
                .hasValueSatisfying(parsed -> assertThat(parsed.scheme()).isEqualTo(scheme));
    }

    @Test
    void a_mutilated_tax_number_is_refused() {
        assertThat(CompanyCodes.parse("DE", "DE12345")).isEmpty();
    }
}
