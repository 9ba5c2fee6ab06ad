package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SolutionsTest {

    @Test
    void a_stock_is_thinned_so_that_the_amount_stays_the_same() {
        Map<String, Object> results = new DilutionCalculator()
                .calculate(Map.of("stockConcentration", "12", "targetConcentration", "0.1", "targetVolume", "1000"));
        assertThat(results)
                .containsEntry("stockVolume", new Measure(new BigDecimal("8.333"), "MLT"))
                .containsEntry("solventVolume", new Measure(new BigDecimal("991.667"), "MLT"));
    }

    @Test
    void no_dilution_makes_a_solution_stronger() {
        assertThatThrownBy(() -> new DilutionCalculator()
                        .calculate(Map.of("stockConcentration", 1, "targetConcentration", 2, "targetVolume", 100)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("targetConcentration");
    }

    @Test
    void a_tenth_molar_salt_solution_needs_its_mass_of_salt() {
        Map<String, Object> salt = Map.of("smiles", "[Na+].[Cl-]", "concentration", "0.1", "volume", "500");
        assertThat(new SolutionCalculator().calculate(salt))
                .containsEntry("mass", new Measure(new BigDecimal("2.9220"), "GRM"))
                .containsEntry("amount", new Measure(new BigDecimal("0.05"), "C34"));
    }

    @Test
    void an_impure_substance_is_weighed_in_heavier() {
        Map<String, Object> salt =
                Map.of("smiles", "[Na+].[Cl-]", "concentration", "0.1", "volume", "500", "purity", "50");
        assertThat(new SolutionCalculator().calculate(salt))
                .containsEntry("mass", new Measure(new BigDecimal("5.8440"), "GRM"));
    }

    @Test
    void a_fragment_is_looked_for_by_the_calculator_too() {
        SubstructureCalculator calculator = new SubstructureCalculator();
        assertThat(calculator.calculate(Map.of("smiles", "CC(=O)Oc1ccccc1C(=O)O", "fragment", "c1ccccc1")))
                .containsEntry("found", true);
        assertThatThrownBy(() -> calculator.calculate(Map.of("smiles", "CCO", "fragment", "C1CC")))
                .hasMessageContaining("fragment");
    }
}
