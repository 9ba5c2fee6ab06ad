package io.guildhall.vertical.apparel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FibreCompositionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    棉95% 氨纶5%                            | 95% cotton, 5% elastane             | 棉 95%，氨纶 5%
                    棉 95％，氨纶 5％                         | 95% cotton, 5% elastane             | 棉 95%，氨纶 5%
                    5% Spandex, 95% cotton                 | 95% cotton, 5% elastane             | 棉 95%，氨纶 5%
                    100% merino wool                       | 100% wool                           | 羊毛 100%
                    羊毛60% 锦纶30% 山羊绒10%                 | 60% wool, 30% polyamide, 10% cashmere | 羊毛 60%，锦纶 30%，山羊绒 10%
                    cotton 33.3% polyester 66.7%           | 66.7% polyester, 33.3% cotton       | 聚酯纤维 66.7%，棉 33.3%
                    Body: 100% cotton; Rib: 95% cotton 5% elastane | Body: 100% cotton; Rib: 95% cotton, 5% elastane | Body：棉 100%；Rib：棉 95%，氨纶 5%
                    面料：棉100%；里料：涤纶100%               | 面料: 100% cotton; 里料: 100% polyester | 面料：棉 100%；里料：聚酯纤维 100%
                    100% moonsilk                          | 100% moonsilk                       | moonsilk 100%
                    """)
    void a_composition_is_read_as_people_type_it(String typed, String english, String chinese) throws Exception {
        FibreComposition composition = FibreComposition.read(typed);
        assertThat(composition.worded("en")).isEqualTo(english);
        assertThat(composition.worded("zh-CN")).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "棉95%",
                "棉95% 氨纶6%",
                "Body: 100% cotton; Rib: 95% cotton",
                "cotton",
                "95% cotton, elastane",
                "棉95% 氨纶",
                "100%",
                "0% wool 100% cotton",
                "% cotton",
                "1000% cotton",
                ";",
                "-5% cotton 105% wool"
            })
    void what_does_not_add_up_or_cannot_be_read_is_refused(String typed) {
        assertThatThrownBy(() -> FibreComposition.read(typed)).isInstanceOf(FibreComposition.Faulty.class);
    }

    @Test
    void the_component_that_does_not_add_up_is_named() {
        assertThatThrownBy(() -> FibreComposition.read("Body: 100% cotton; Rib: 95% cotton"))
                .hasMessageContaining("“Rib” add up to 95 %");
    }

    @Test
    void whatever_adds_up_to_a_hundred_is_read_and_nothing_else() throws Exception {
        Random random = new Random(3);
        List<String> fibres = List.of("cotton", "wool", "polyester", "elastane");
        for (int round = 0; round < 500; round++) {
            int first = 1 + random.nextInt(98);
            int second = 1 + random.nextInt(99 - first);
            int off = random.nextInt(3) - 1;
            String typed = first + "% " + fibres.get(0) + ", " + second + "% " + fibres.get(1) + ", "
                    + (100 - first - second + off) + "% " + fibres.get(2);
            boolean readable = FibreComposition.of(typed).isPresent();
            assertThat(readable).as(typed).isEqualTo(off == 0);
        }
    }

    @Test
    void two_thousand_characters_of_anything_are_dealt_with_in_a_moment() {
        for (String piece : List.of("9", "9%", "a", "a:", "% ", ", ", "1% a", "a1%")) {
            String typed = piece.repeat(2_000 / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
                FibreComposition.of(typed);
                SizeChart.of(typed);
            });
        }
    }
}
