package io.guildhall.vertical.steel;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameSteelTest {

    private final SteelVertical vertical = new SteelVertical();

    @Test
    void a_pipe_is_the_same_by_its_section_length_grade_and_standard() {
        assertThat(vertical.sameGoodsBy(new ProductFacts(
                        Map.of(
                                "grade",
                                "20",
                                "outerDiameter",
                                new BigDecimal("219"),
                                "wallThickness",
                                new BigDecimal("6")),
                        Map.of())))
                .containsExactly("grade", "standard", "outerDiameter", "wallThickness", "length");
    }

    @Test
    void without_a_grade_or_a_section_nobody_can_tell() {
        assertThat(vertical.sameGoodsBy(new ProductFacts(Map.of("grade", "20"), Map.of())))
                .isEmpty();
        assertThat(vertical.sameGoodsBy(new ProductFacts(
                        Map.of("outerDiameter", new BigDecimal("219"), "wallThickness", new BigDecimal("6")),
                        Map.of())))
                .isEmpty();
    }
}
