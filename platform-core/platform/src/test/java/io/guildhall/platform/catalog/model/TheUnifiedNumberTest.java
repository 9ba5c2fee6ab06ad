package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.IdentifierCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TheUnifiedNumberTest {

    private final UnifiedNumber scheme = new UnifiedNumber("demo-steel");

    @Test
    void its_example_is_valid() {
        assertThat(scheme.check(scheme.example())).isEqualTo(IdentifierCheck.valid(scheme.example()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO-STEEL-000123-0", "demosteel0001230", " demo.steel 000123 0 ", "ｄｅｍｏ－steel-000123-0"})
    void capitals_dashes_and_spaces_do_not_matter(String typed) {
        assertThat(scheme.check(typed).normalized()).isEqualTo("demo-steel-000123-0");
    }

    @Test
    void a_wrong_check_digit_is_explained_by_the_one_expected() {
        IdentifierCheck check = scheme.check("demo-steel-000123-7");

        assertThat(check.valid()).isFalse();
        assertThat(check.reason().orElseThrow().in("en")).contains("it would be 0");
        assertThat(check.reason().orElseThrow().in("zh-CN")).contains("应为 0");
        assertThat(check.corrected()).contains("demo-steel-000123-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo-steel-", "demo-steel-12-3", "other-steel-000123-0", "demo-steel-00a123-0"})
    void what_is_no_such_number_is_told_what_one_looks_like(String typed) {
        IdentifierCheck check = scheme.check(typed);

        assertThat(check.valid()).isFalse();
        assertThat(check.corrected()).isEmpty();
        assertThat(check.reason().orElseThrow().in("en")).contains(scheme.example());
    }

    @Test
    void very_long_text_is_refused_at_once() {
        assertThat(scheme.check("demo-steel-" + "9".repeat(10_000)).valid()).isFalse();
    }
}
