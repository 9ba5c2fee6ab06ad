package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.VerticalContract;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChemicalVerticalTest extends VerticalContract {

    private final Vertical chemical = new ChemicalVertical();

    @Override
    protected Vertical vertical() {
        return chemical;
    }

    @Override
    protected ProductFacts typicalProduct() {
        return Substances.methanol();
    }

    @Test
    void the_structure_tells_canonical_form_formula_and_molar_mass() {
        assertThat(chemical.derive(Substances.of("smiles", "OCC")))
                .containsEntry("canonicalSmiles", "CCO")
                .containsEntry("molecularFormula", "C2H6O")
                .containsEntry("molarMass", new BigDecimal("46.07"));
    }

    @Test
    void a_substance_without_a_structure_derives_nothing_and_has_no_picture() {
        ProductFacts mixture = Substances.of("grade", "industrial");
        assertThat(chemical.derive(mixture)).isEmpty();
        assertThat(chemical.picture(mixture)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "smiles, C1CC, ring bond 1 is opened and never closed",
        "ghsPictograms, GHS10, is no GHS pictogram",
        "hazardStatements, H9, is no H statement",
        "precautionaryStatements, 210, is no P statement",
        "unNumber, 12, A UN number has four digits",
        "transportClass, 3, Dangerous goods need their UN number"
    })
    void a_value_that_cannot_be_is_refused_with_its_reason(String attribute, String value, String reason) {
        assertThat(chemical.validate(Substances.of(attribute, value)))
                .singleElement()
                .extracting(Violation::reason)
                .satisfies(text -> assertThat(text.in("en")).contains(reason))
                .satisfies(text -> assertThat(text.in("zh-CN")).isNotEqualTo(text.in("en")));
    }

    @ParameterizedTest
    @CsvSource({"purity, 100.1", "purity, -1", "flashPoint, -300", "density, 0", "lightFastness, 9"})
    void a_number_no_substance_has_is_refused(String attribute, BigDecimal value) {
        assertThat(chemical.validate(new ProductFacts(Map.of(attribute, value), Map.of())))
                .extracting(Violation::field)
                .containsExactly(attribute);
    }

    @Test
    void a_false_cas_number_is_refused_under_its_scheme() {
        assertThat(chemical.validate(new ProductFacts(Map.of(), Map.of("cas", "7732-18-4"))))
                .extracting(Violation::field)
                .containsExactly("cas");
    }

    @Test
    void a_substance_is_found_by_synonym_formula_structure_and_cas_number_without_hyphens() {
        assertThat(chemical.searchTerms(Substances.methanol())).contains("67561", "CH4O", "CO", "methyl alcohol", "木精");
    }

    @Test
    void the_hazard_block_tells_signal_word_pictograms_statements_and_transport_in_words() {
        PageFragment block = chemical.pageFragments().get(0);
        assertThat(block.html(Substances.methanol(), "en").orElseThrow())
                .contains(
                        "Danger", "Flammable (GHS02)", "Highly flammable liquid and vapour", "Causes damage to organs")
                .contains("If in eyes: Rinse cautiously with water for several minutes", "UN1230", "II, medium danger");
        assertThat(block.html(Substances.methanol(), "zh-CN").orElseThrow())
                .contains("危险", "易燃（GHS02）", "高度易燃液体和蒸气", "如进入眼睛：用水小心冲洗几分钟", "3 易燃液体");
    }

    @Test
    void a_harmless_substance_has_no_hazard_block() {
        PageFragment block = chemical.pageFragments().get(0);
        assertThat(block.html(Substances.of("smiles", "O"), "en")).isEmpty();
    }
}
