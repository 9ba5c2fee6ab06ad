package io.guildhall.platform.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Acetone technical grade, Technical-grade ACETONE",
        "Gate valve brass DN50, Gate valve DN50",
        "Centrifugal pump cast iron, Centrifugal pumps cast iron",
        "Methyl ethyl ketone, Methyl etyhl ketone",
        "丙酮 工业级, 丙酮 工业级"
    })
    void names_with_the_same_words_but_for_one_left_out_or_misspelt_are_near(String one, String other) {
        assertThat(NearNames.near(one, other)).isTrue();
        assertThat(NearNames.near(other, one)).isTrue();
        assertThat(NearNames.blocks(one)).containsAnyElementsOf(NearNames.blocks(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Gate valve DN50, Gate valve DN80",
        "Gate valve DN50, Gate valve",
        "Shirt red cotton, Shirt blue cotton",
        "Size M glove, Size L glove",
        "Acetone, Toluene",
        "Hot rolled coil, Cold rolled strip"
    })
    void names_that_tell_two_things_apart_are_not_near(String one, String other) {
        assertThat(NearNames.near(one, other)).isFalse();
    }

    @Test
    void a_name_without_words_meets_nobody() {
        assertThat(NearNames.blocks(" – ☃ ")).isEmpty();
    }

    @Test
    void a_very_long_name_meets_only_its_equals() {
        String name = "a b c d e f g h i j k l m";

        assertThat(NearNames.blocks(name)).isEqualTo(Set.of(name));
    }
}
