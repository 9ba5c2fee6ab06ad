package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.SpecialSearch.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingByStructureTest {

    private static final String ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O";
    private static final int SMILES = 3;
    private static final ChemicalVertical CHEMICAL = new ChemicalVertical();

    @ParameterizedTest
    @CsvSource({
        "c1ccccc1, CC(=O)Oc1ccccc1C(=O)O, true",
        "C1=CC=CC=C1, CC(=O)Oc1ccccc1C(=O)O, true",
        "C(=O)O, CC(=O)Oc1ccccc1C(=O)O, true",
        "c1ccccc1, CCO, false",
        "c1ccncc1, CC(=O)Oc1ccccc1C(=O)O, false",
        "CCO, OCC, true"
    })
    void a_substance_is_found_by_a_part_of_it(String part, String whole, boolean fits) {
        Probe probe = search(Map.of("smiles", part, "mode", "part"));
        ProductFacts product = product(whole);

        boolean candidate = CHEMICAL.searchKeys(product).containsAll(probe.keys());
        assertThat(candidate && probe.judge().apply(product).isPresent()).isEqualTo(fits);
    }

    /** What the index leaves out must be what the comparison would leave out, too. */
    @ParameterizedTest
    @MethodSource("io.guildhall.vertical.chemical.StructureTest#substances")
    void every_substance_that_contains_a_part_has_all_of_its_fragments(List<String> substance) {
        ProductFacts product = product(substance.get(SMILES));
        List<String> parts = List.of("c1ccccc1", "C(=O)O", "CCO", "C=O", "CN", "c1ccncc1", "CCl", "S(=O)(=O)");
        parts.forEach(part -> {
            Probe probe = search(Map.of("smiles", part, "mode", "part"));
            if (probe.judge().apply(product).isPresent()) {
                assertThat(CHEMICAL.searchKeys(product)).as(part).containsAll(probe.keys());
            }
        });
    }

    @Test
    void the_same_substance_is_found_however_it_is_written() {
        Probe probe = search(Map.of("smiles", "O=C(O)c1ccccc1OC(C)=O", "mode", "exact"));
        assertThat(CHEMICAL.searchKeys(product(ASPIRIN))).containsAll(probe.keys());
        assertThat(CHEMICAL.searchKeys(product("CCO"))).doesNotContainAnyElementsOf(probe.keys());
    }

    @Test
    void the_more_alike_two_substances_are_the_better_they_fit() {
        Probe probe = search(Map.of("smiles", ASPIRIN, "mode", "like", "similarity", "30"));
        double itself = probe.judge().apply(product(ASPIRIN)).orElseThrow();
        double salicylicAcid = probe.judge().apply(product("OC(=O)c1ccccc1O")).orElseThrow();
        assertThat(itself).isEqualTo(1);
        assertThat(salicylicAcid).isBetween(0.3, 0.99);
        assertThat(probe.judge().apply(product("CCCCCCCC"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C1CC", "not a structure", "((((", "[Xx]"})
    void what_is_no_structure_is_refused_with_a_reason(String smiles) {
        assertThatThrownBy(() -> search(Map.of("smiles", smiles, "mode", "part")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .allSatisfy(violation ->
                                        assertThat(violation.field()).isEqualTo("smiles")));
    }

    @ParameterizedTest
    @CsvSource({
        "64-17-5, ''",
        "CCO, smiles:CCO",
        "OCC, smiles:CCO",
        "LFQSCWFLJHTTHZ-UHFFFAOYSA-N, LFQSCWFLJHTTHZ-UHFFFAOYSA-N"
    })
    void a_structure_is_told_from_words(String typed, String key) {
        assertThat(CHEMICAL.understand(typed).keys()).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    private static Probe search(Map<String, Object> inputs) {
        return new StructureSearch().probe(inputs);
    }

    private static ProductFacts product(String smiles) {
        return new ProductFacts(
                Map.of(
                        "smiles",
                        smiles,
                        SubstanceAttributes.CANONICAL_SMILES,
                        CHEMICAL.derive(new ProductFacts(Map.of("smiles", smiles), Map.of()))
                                .get(SubstanceAttributes.CANONICAL_SMILES)),
                Map.of());
    }
}
