package io.guildhall.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressOfAMarketplaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "steel", "steel-north", "fine-chem-2", "a1b2", "abcdefghijklmnopqrstuvwxyz1234"})
    void letters_digits_and_single_hyphens_make_an_address(String slug) {
        assertThat(Slug.faultOf(slug)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void an_address_has_to_be_given(String slug) {
        assertThat(Slug.faultOf(slug)).contains(Slug.Fault.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abcdefghijklmnopqrstuvwxyz12345"})
    void an_address_has_from_3_to_30_characters(String slug) {
        assertThat(Slug.faultOf(slug)).contains(Slug.Fault.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Steel",
                "1steel",
                "-steel",
                "steel-",
                "st--eel",
                "st_eel",
                "st eel",
                "st.eel",
                "stähl",
                "钢铁易市",
                "<script>",
                "a'; drop",
                "steel\n",
                "stee\u202el",
                "../steel"
            })
    void anything_else_is_refused(String slug) {
        assertThat(Slug.faultOf(slug)).contains(Slug.Fault.CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www", "api", "admin", "login", "mail", "master", "guildhall-operators"})
    void names_expected_elsewhere_are_reserved(String slug) {
        assertThat(Slug.faultOf(slug)).contains(Slug.Fault.RESERVED);
    }

    @Test
    void every_fault_has_its_own_words() {
        assertThat(Slug.Fault.values()).extracting(Slug.Fault::textKey).doesNotHaveDuplicates();
        assertThat(Slug.Fault.TAKEN.textKey()).isEqualTo("tenancy.address.taken");
    }
}
