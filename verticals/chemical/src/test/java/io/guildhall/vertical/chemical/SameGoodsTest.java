package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameGoodsTest {

    private final ChemicalVertical vertical = new ChemicalVertical();

    @Test
    void a_substance_is_the_same_by_its_number_grade_and_purity() {
        assertThat(vertical.sameGoodsBy(
                        new ProductFacts(Map.of("purity", new BigDecimal("99.5")), Map.of("cas", "67-64-1"))))
                .containsExactly("cas", "grade", "purity");
    }

    @Test
    void without_a_number_or_a_quality_nobody_can_tell() {
        assertThat(vertical.sameGoodsBy(new ProductFacts(Map.of(), Map.of("cas", "67-64-1"))))
                .isEmpty();
        assertThat(vertical.sameGoodsBy(new ProductFacts(Map.of("grade", "ar"), Map.of())))
                .isEmpty();
    }
}
