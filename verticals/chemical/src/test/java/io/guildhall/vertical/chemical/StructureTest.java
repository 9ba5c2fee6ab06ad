package io.guildhall.vertical.chemical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.vertical.Measure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class StructureTest {

    private static final String ASPIRIN = "CC(=O)Oc1ccccc1C(=O)O";

    @ParameterizedTest
    @CsvSource({
        "CCO, OCC",
        "C1=CC=CC=C1, c1ccccc1",
        "CN(=O)=O, C[N+](=O)[O-]",
        "[Na+].[Cl-], [Cl-].[Na+]",
        "N[C@@H](C)C(=O)O, C[C@H](N)C(=O)O",
        "F/C=C/F, 'F\\C=C\\F'",
        "C1=CC(=C(C=C1Cl)Cl)Cl, Clc1ccc(Cl)c(Cl)c1"
    })
    void two_spellings_of_a_substance_have_one_canonical_form(String one, String other) throws Exception {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource({"CCO, COC", "N[C@@H](C)C(=O)O, N[C@H](C)C(=O)O", "F/C=C/F, F/C=C\\F", "CC(N)C(=O)O, N[C@@H](C)C(=O)O"})
    void two_substances_have_two_canonical_forms(String one, String other) throws Exception {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @Test
    void what_was_not_said_of_the_geometry_stays_unsaid() throws Exception {
        assertThat(canonical("CCCC=C(C=O)CC")).doesNotContain("/", "\\");
    }

    @Test
    void aspirin_has_its_formula_and_molar_mass() throws Exception {
        Structure aspirin = Structure.of(ASPIRIN);
        assertThat(aspirin.formula()).isEqualTo("C9H8O4");
        assertThat(aspirin.molarMass()).isEqualTo(new BigDecimal("180.16"));
    }

    @ParameterizedTest
    @CsvSource({"[Al], Al", "[AlH3], AlH3", "[2H]O[2H], D2O", "N#[C-].[Na+], CNNa", "Cl, ClH", "[CH3][Mg]Br, CH3BrMg"})
    void a_formula_is_in_hill_order_with_the_hydrogens_written_and_no_others(String smiles, String formula)
            throws Exception {
        assertThat(Structure.of(smiles).formula()).isEqualTo(formula);
    }

    @Test
    void benzene_is_found_in_aspirin_and_not_in_ethanol() throws Exception {
        Structure benzene = Structure.of("C1=CC=CC=C1");
        assertThat(Structure.of(ASPIRIN).contains(benzene)).isTrue();
        assertThat(Structure.of("CCO").contains(benzene)).isFalse();
        assertThat(Structure.of("C1CCCCC1").contains(benzene)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    C1CC                    | ring bond 1 is opened and never closed
                    C(C                     | this branch is never closed
                    CC)                     | this branch was never opened
                    C()C                    | this branch is empty
                    [CH4                    | this bracket is never closed
                    [Xx]                    | what stands in these brackets is no atom
                    [CH999]                 | what stands in these brackets is no atom
                    CX                      | no atom that may stand without brackets
                    CC=                     | ends where an atom should follow
                    =C                      | an atom should stand before this bond
                    C..C                    | an atom should stand before this dot
                    1CC1                    | a ring bond follows an atom
                    C%9                     | after % two digits should follow
                    C*                      | a wildcard stands for no substance
                    CC>>CO                  | this is a reaction
                    c1cccc1                 | cannot be drawn with alternating double bonds
                    CC(C)(C)(C)(C)C         | An atom of C has 6 bonds
                    CCO{"x"}                | no atom that may stand without brackets
                    乙醇                     | U+4E59
                    """)
    void what_is_no_substance_is_refused_with_its_reason(String smiles, String reason) {
        assertThatThrownBy(() -> Structure.of(smiles)).isInstanceOfSatisfying(UnreadableStructure.class, e -> {
            assertThat(e.reason().in("en")).contains(reason);
            assertThat(e.reason().in("zh-CN")).isNotEqualTo(e.reason().in("en"));
        });
    }

    static List<List<String>> substances() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StructureTest.class.getResourceAsStream("substances.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("substances")
    void real_substances_agree_with_their_published_formula_mass_and_identifiers(List<String> row) throws Exception {
        assertThat(new CasNumber().check(row.get(0)).valid()).isTrue();
        assertThat(new InchiKey().check(row.get(4)).valid()).isTrue();
        Structure structure = Structure.of(row.get(3));
        assertThat(counts(structure.formula())).isEqualTo(counts(row.get(1)));
        assertThat(structure.molarMass().doubleValue()).isCloseTo(Double.parseDouble(row.get(2)), Offset.offset(0.04));
        assertThat(canonical(structure.canonicalSmiles())).isEqualTo(structure.canonicalSmiles());
    }

    @ParameterizedTest
    @MethodSource("substances")
    void the_drawing_is_well_formed_and_takes_the_readers_colour(List<String> row) throws Exception {
        String svg = Structure.of(row.get(3)).drawing();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg)
                .startsWith("<svg")
                .contains("currentColor", "viewBox")
                .doesNotContain("NaN", "Infinity", "rgb(");
        assertThat(Pattern.compile("<(line|text|polygon|circle)").matcher(svg).find())
                .isTrue();
    }

    @Test
    void the_same_structure_is_drawn_the_same_every_time() throws Exception {
        assertThat(Structure.of(ASPIRIN).drawing())
                .isEqualTo(Structure.of(ASPIRIN).drawing());
    }

    @Test
    void the_calculator_answers_canonical_form_formula_and_molar_mass_with_its_unit() {
        assertThat(new StructureCalculator().calculate(Map.of("smiles", "OCC")))
                .containsEntry("canonicalSmiles", "CCO")
                .containsEntry("formula", "C2H6O")
                .containsEntry("molarMass", new Measure(new BigDecimal("46.07"), "A94"));
    }

    private static String canonical(String smiles) throws UnreadableStructure {
        return Structure.of(smiles).canonicalSmiles();
    }

    private static Map<String, Integer> counts(String formula) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher atoms = Pattern.compile("([A-Z][a-z]?)(\\d*)").matcher(formula.replaceAll("[+-]\\d*$", ""));
        while (atoms.find()) {
            counts.merge(atoms.group(1), atoms.group(2).isEmpty() ? 1 : Integer.parseInt(atoms.group(2)), Integer::sum);
        }
        return counts;
    }
}
