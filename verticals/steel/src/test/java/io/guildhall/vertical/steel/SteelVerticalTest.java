package io.guildhall.vertical.steel;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.VerticalContract;
import io.guildhall.vertical.Violation;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class SteelVerticalTest extends VerticalContract {

    private final Vertical steel = new SteelVertical();

    @Override
    protected Vertical vertical() {
        return steel;
    }

    @Override
    protected ProductFacts typicalProduct() {
        return Products.hSection();
    }

    static Stream<ProductFacts> everyForm() {
        return Stream.of(
                Products.hSection(),
                Products.of("thickness", "10", "width", "1500", "length", "6000"),
                Products.of("thickness", "3", "width", "1500"),
                Products.of("nominalDiameter", "25", "length", "12000"),
                Products.of("diameter", "6.5"),
                Products.of("side", "50", "length", "6000"),
                Products.of("flatWidth", "50", "flatThickness", "5"),
                Products.of("legWidth", "100", "legThickness", "10", "length", "6000"),
                Products.of("channelSize", "20a"),
                Products.of("beamSize", "20a"),
                Products.of("outerDiameter", "219", "wallThickness", "6", "length", "12000"),
                Products.of("tubeHeight", "100", "tubeWidth", "60", "tubeThickness", "4"));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void every_form_is_accepted_weighed_drawn_and_found(ProductFacts product) throws Exception {
        assertThat(steel.validate(product)).isEmpty();
        assertThat(steel.derive(product)).isNotEmpty();
        assertThat(steel.searchTerms(product)).isNotEmpty().doesNotHaveDuplicates();
        String svg = steel.picture(product).orElseThrow().svg();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).contains("currentColor", "<text").doesNotContain("NaN", "Infinity", "%s");
        assertThat(steel.pageFragments().get(0).html(product, "zh-CN").orElseThrow())
                .contains("理论重量");
    }

    /** A derived value is stored with the product, so the set that gives the dimensions must hold it, too. */
    @Test
    void what_is_derived_of_a_form_is_asked_for_in_its_attribute_set() {
        everyForm().forEach(product -> {
            Set<String> given = product.attributes().keySet();
            Set<String> derived = steel.derive(product).keySet();
            assertThat(steel.attributeSets())
                    .as(product.toString())
                    .anySatisfy(set -> assertThat(set.attributes().stream()
                                    .map(AttributeDefinition::code)
                                    .collect(Collectors.toSet()))
                            .containsAll(derived)
                            .containsAll(given.stream()
                                    .filter(code ->
                                            !Set.of("mill", "settlementBasis").contains(code))
                                    .toList()));
        });
    }

    @Test
    void a_plate_has_its_mass_by_square_metre_and_by_piece() {
        assertThat(steel.derive(Products.of("thickness", "10", "width", "1500", "length", "6000")))
                .containsEntry("massPerSquareMetre", new BigDecimal("78.50"))
                .containsEntry("massPerPiece", new BigDecimal("706.500"))
                .doesNotContainKey("massPerMetre");
    }

    @Test
    void a_bar_without_length_has_no_mass_of_a_piece() {
        assertThat(steel.derive(Products.of("nominalDiameter", "12")))
                .containsExactly(Map.entry("massPerMetre", new BigDecimal("0.888")));
    }

    @ParameterizedTest
    @CsvSource({
        "outerDiameter, 20, wallThickness, 10, wallThickness",
        "outerDiameter, 20, wallThickness, 12, wallThickness",
        "outerDiameter, -219, wallThickness, 6, outerDiameter",
        "outerDiameter, 219, wallThickness, 0, wallThickness",
        "outerDiameter, 219, length, 200001, length",
        "legWidth, 50, legThickness, 25, legThickness",
        "flatWidth, 5, flatThickness, 50, flatThickness",
        "thickness, 1500, width, 10, thickness"
    })
    void dimensions_that_make_no_section_are_refused(
            String one, String oneValue, String other, String otherValue, String atFault) {
        assertThat(steel.validate(Products.of(one, oneValue, other, otherValue)))
                .extracting(Violation::field)
                .containsExactly(atFault);
    }

    @Test
    void a_hollow_section_too_thick_for_its_corners_is_refused() {
        assertThat(steel.validate(Products.of("tubeHeight", "20", "tubeWidth", "20", "tubeThickness", "6")))
                .extracting(Violation::field)
                .containsExactly("tubeThickness");
    }

    @Test
    void a_sharp_root_is_no_mistake() {
        assertThat(steel.validate(Products.of(
                        "sectionHeight",
                        "200",
                        "flangeWidth",
                        "200",
                        "webThickness",
                        "8",
                        "flangeThickness",
                        "12",
                        "rootRadius",
                        "0")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    thickness   | 10  | width         | 1500 | length | 6000 | 10*1500*6000, 10x1500x6000, 10×1500×6000
                    thickness   | 3.0 | width         | 1500 | grade  | SPHC | 3*1500, 3x1500, 3*1500*C
                    outerDiameter | 219 | wallThickness | 6  | length | 12000 | 219x6, 219*6, φ219×6, Φ219*6
                    legWidth    | 50  | legThickness  | 5    | grade  | A36  | L50x5, 50*50*5, ∠50×5
                    channelSize | 20a | grade         | A36  | length | 6000 | 20#a, 20a#, 20a
                    """)
    void a_product_is_found_by_its_dimensions_however_they_are_typed(
            String a, String av, String b, String bv, String c, String cv, String terms) {
        assertThat(steel.searchTerms(Products.of(a, av, b, bv, c, cv))).contains(terms.split(", "));
    }

    @Test
    void the_mass_table_tells_what_a_buyer_reckons_with() {
        String html = steel.pageFragments()
                .get(0)
                .html(Products.of("nominalDiameter", "12", "length", "12000"), "en")
                .orElseThrow();
        assertThat(html).contains("0.888 kg/m", "10.656 kg", "93.8", "1126.1 m", "±5.5 %");
    }

    @Test
    void similar_grades_are_marked_as_approximate_and_tell_their_strength() {
        String html = steel.pageFragments()
                .get(1)
                .html(Products.of("grade", "Q235B"), "en")
                .orElseThrow();
        assertThat(html)
                .contains("S235JR", "SS400", "≥ 245 MPa", "A36", "≥ 250 MPa", "Approximate", "agree on a substitution");
    }

    @Test
    void a_grade_may_be_similar_to_grades_of_several_groups() {
        assertThat(SimilarGrades.to("A572-50"))
                .extracting(SimilarGrades.Similar::grade)
                .containsExactly("Q355B", "S355JR", "SM490A", "Q355D", "S355J2");
        assertThat(SimilarGrades.to("unheard-of")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"23b-04512, 23B-04512", "２３Ｂ０４５１２, 23B04512", "A1/22334, A1/22334"})
    void a_heat_number_is_stored_in_capitals(String number, String stored) {
        assertThat(new HeatNumber().check(number).normalized()).isEqualTo(stored);
    }

    @Test
    void what_is_no_heat_number_is_refused() {
        assertThat(List.of("AB", "ABCDEF", "-123", "123-", "1".repeat(21), "12 34"))
                .allSatisfy(n -> assertThat(new HeatNumber().check(n).valid()).isFalse());
    }
}
