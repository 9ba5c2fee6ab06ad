package io.guildhall.vertical.steel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.Measure;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheoreticalMassTest {

    private final Calculator calculator = new TheoreticalMassCalculator();

    @Test
    void an_h_section_200_by_200_by_8_by_12_weighs_49_87_kilograms_a_metre() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("form", "h-section");
        Stream.of("h 200", "b 200", "tw 8", "tf 12", "r 13")
                .map(s -> s.split(" "))
                .forEach(pair -> inputs.put(pair[0], new BigDecimal(pair[1])));
        assertThat(calculator.calculate(inputs))
                .containsEntry("massPerMetre", new Measure(new BigDecimal("49.87"), "KL"));
    }

    @Test
    void a_plate_10_by_1500_by_6000_weighs_0_7065_tonnes() {
        assertThat(calculate("form=plate t=10 b=1500 length=6000"))
                .containsEntry("totalMass", new Measure(new BigDecimal("0.7065"), "TNE"))
                .containsEntry("massPerPiece", new Measure(new BigDecimal("706.500"), "KGM"))
                .containsEntry("massPerSquareMetre", new Measure(new BigDecimal("78.50"), "28"));
    }

    @Test
    void a_coil_of_25_tonnes_3_by_1500_is_707_7_metres_long() {
        assertThat(calculate("form=coil t=3.0 b=1500 coilMass=25"))
                .containsEntry("coilLength", new Measure(new BigDecimal("707.7"), "MTR"));
    }

    @ParameterizedTest
    @CsvSource({
        "form=pipe d=219 t=6, 31.517",
        "form=rebar d=12, 0.888",
        "form=rebar d=16, 1.58",
        "form=rebar d=20, 2.47",
        "form=rebar d=25, 3.85",
        "form=rebar d=13, 1.04",
        "form=round d=20, 2.466",
        "form=square a=50, 19.625",
        "form=flat b=50 t=5, 1.963",
        "form=angle b=50 t=5, 3.770",
        "form=angle b=100 t=10, 15.121",
        "form=angle b=50 t=5 r=0 r1=0, 3.729",
        "form=channel size=20a, 22.637",
        "form=channel size=20#a, 22.637",
        "form=i-beam size=20A, 27.929",
        "form=hollow-section h=100 b=100 t=4, 11.734",
        "form=h-section h=400 b=200 tw=8 tf=13, 64.31",
        "form=plate t=10 b=1500, 117.750"
    })
    void mass_per_metre_by_form(String inputs, BigDecimal kilograms) {
        assertThat(calculate(inputs)).containsEntry("massPerMetre", new Measure(kilograms, "KL"));
    }

    @Test
    void pieces_are_settled_by_the_rounded_mass_per_metre() {
        assertThat(calculate("form=rebar d=25 length=12000 pieces=88"))
                .containsEntry("massPerPiece", new Measure(new BigDecimal("46.200"), "KGM"))
                .containsEntry("totalLength", new Measure(new BigDecimal("1056.000"), "MTR"))
                .containsEntry("totalMass", new Measure(new BigDecimal("4.0656"), "TNE"));
    }

    @ParameterizedTest
    @CsvSource({
        "form=h-section h=200 b=200, tw tf",
        "form=pipe d=20 t=10, t",
        "form=pipe d=-1 t=0, d t",
        "form=channel size=99z, size",
        "form=channel, size",
        "form=rebar d=12 length=12000 pieces=1.5, pieces",
        "form=spaghetti d=12, form",
        "d=12, form",
        "form=h-section h=20 b=200 tw=8 tf=12, tf",
        "form=h-section h=200 b=200 tw=8 tf=12 r=-1, r"
    })
    void what_makes_no_section_is_refused_naming_every_input_at_fault(String inputs, String fields) {
        assertThatThrownBy(() -> calculate(inputs))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(fields.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40, 50})
    void a_nominal_rebar_weighs_what_its_circle_of_steel_does(int diameter) {
        double circle = Math.PI / 4 * diameter * diameter * 0.00785;
        assertThat(new RebarSection(BigDecimal.valueOf(diameter)).massPerMetre().doubleValue())
                .isCloseTo(circle, Percentage.withPercentage(0.35));
    }

    static Stream<RolledSection> rolled() {
        return Stream.of(RolledSections.CHANNELS, RolledSections.BEAMS)
                .flatMap(table -> table.sizes().stream()
                        .map(size -> new RolledSection(
                                table == RolledSections.CHANNELS, table.of(size).orElseThrow())));
    }

    /** Web, flanges and fillets by GB/T 706; 0.339 and 0.577 are the constants of its newest edition. */
    @ParameterizedTest
    @MethodSource("rolled")
    void the_table_of_rolled_sections_agrees_with_their_geometry(RolledSection section) {
        RolledSections.Row row = section.row();
        double fillets = section.channel() ? 0.339 : 0.577;
        double area = row.height().doubleValue() * row.web().doubleValue()
                + 2
                        * row.flange().doubleValue()
                        * (row.flangeWidth().doubleValue() - row.web().doubleValue())
                + fillets
                        * (Math.pow(row.innerRadius().doubleValue(), 2)
                                - Math.pow(row.toeRadius().doubleValue(), 2));
        assertThat(row.massPerMetre().doubleValue()).isCloseTo(area * 0.00785, Percentage.withPercentage(0.2));
    }

    @Test
    void twice_the_length_weighs_twice_as_much_in_every_form() {
        for (String form :
                List.of("form=rebar d=12", "form=pipe d=219 t=6", "form=plate t=0.35 b=1219", "form=angle b=63 t=6")) {
            BigDecimal one = tonnes(calculate(form + " length=6000 pieces=1000"));
            BigDecimal two = tonnes(calculate(form + " length=12000 pieces=1000"));
            assertThat(two).as(form).isCloseTo(one.multiply(BigDecimal.valueOf(2)), Percentage.withPercentage(0.001));
        }
    }

    private static BigDecimal tonnes(Map<String, Object> results) {
        return ((Measure) results.get("totalMass")).value();
    }

    private Map<String, Object> calculate(String inputs) {
        Map<String, Object> given = new HashMap<>();
        for (String input : inputs.split(" ")) {
            given.put(input.split("=")[0], input.split("=")[1]);
        }
        return calculator.calculate(given);
    }
}
