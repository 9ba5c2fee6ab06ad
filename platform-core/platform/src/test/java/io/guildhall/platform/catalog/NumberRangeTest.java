package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {

    private static final AttributeDefinition THICKNESS =
            AttributeDefinition.number("thickness", LocalizedText.of("Thickness", "厚度"), "MMT");

    @ParameterizedTest
    @CsvSource({"5..10, 5..10:MMT", "..10:CMT, ..10:CMT", "-2.50..:INH, -2.5..:INH"})
    void a_range_in_an_address_is_read_with_its_unit_or_the_attributes(String text, String read) {
        assertThat(NumberRange.of(THICKNESS, text)).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "10", "a..b", "1..2..3", "1e5..2", "1..2:mm", "9..1", "1..2:KGM", "1..2:MMT:MMT"})
    void what_is_no_range_of_the_attribute_is_refused(String text) {
        assertThatThrownBy(() -> NumberRange.of(THICKNESS, text))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection ->
                                assertThat(rejection.fields().get(0).field()).isEqualTo("facet.thickness"));
    }

    @ParameterizedTest
    @CsvSource({"10..20, 10..20", "10-20, 10..20", "-5 – 7.5, -5..7.5", "3~4, 3..4", "..8, ..8", "8.., 8.."})
    void sellers_type_ranges_in_several_ways(String typed, String kept) {
        assertThat(NumberRange.typed(typed).numbers()).isEqualTo(kept);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_none() {
        assertThat(NumberRange.typed("20..10")).isNull();
        assertThat(NumberRange.typed("about ten")).isNull();
    }
}
