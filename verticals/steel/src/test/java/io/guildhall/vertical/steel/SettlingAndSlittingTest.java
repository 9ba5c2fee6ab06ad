package io.guildhall.vertical.steel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlingAndSlittingTest {

    @Test
    void within_three_per_mille_the_document_settles() {
        assertThat(new SettlementCalculator().calculate(Map.of("documentMass", "98.500", "weighedMass", "98.240")))
                .containsEntry("basis", "document")
                .containsEntry("deviation", new Measure(new BigDecimal("2.64"), "NX"))
                .containsEntry("settledMass", new Measure(new BigDecimal("98.500"), "TNE"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 99.700, '', document, 100.000",
        "100, 99.699, '', weighed-again, 99.699",
        "100, 100.301, '', weighed-again, 100.301",
        "100, 99.700, 2, weighed-again, 99.700",
        "100, 100, 0, document, 100.000"
    })
    void above_the_tolerance_the_weighed_mass_settles(
            String document, String weighed, String tolerance, String basis, BigDecimal settled) {
        assertThat(new SettlementCalculator()
                        .calculate(Map.of("documentMass", document, "weighedMass", weighed, "tolerance", tolerance)))
                .containsEntry("basis", basis)
                .containsEntry("settledMass", new Measure(settled, "TNE"));
    }

    @Test
    void strips_and_trim_share_the_mass_of_the_coil_by_width() {
        Map<String, Object> plan = new SlittingCalculator()
                .calculate(Map.of("coilWidth", "1500", "strips", "300×4，140*2", "trim", "12", "coilMass", "25"));
        assertThat(plan)
                .containsEntry("used", new Measure(new BigDecimal("1492"), "MMT"))
                .containsEntry("remnant", new Measure(new BigDecimal("8"), "MMT"));
        assertThat((List<?>) plan.get("strips"))
                .first()
                .isEqualTo(Map.of(
                        "width", new Measure(new BigDecimal("300"), "MMT"),
                        "pieces", new Measure(new BigDecimal("4"), "H87"),
                        "mass", new Measure(new BigDecimal("20.0000"), "TNE")));
    }

    @Test
    void strips_wider_than_the_coil_are_refused_with_the_excess() {
        assertThatThrownBy(() -> new SlittingCalculator()
                        .calculate(Map.of("coilWidth", "1500", "strips", "300x5", "trim", "10")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("10 mm wider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"300x", "x4", "300x4x2", "0x4", ",", "-300", "300x9999", "三百"})
    void what_is_no_list_of_strips_is_refused(String strips) {
        assertThatThrownBy(() -> new SlittingCalculator().calculate(Map.of("coilWidth", "1500", "strips", strips)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("strips");
    }

    @ParameterizedTest
    @CsvSource({"12, 5.5", "6, 5.5", "14, 4.5", "20, 4.5", "22, 3.5", "50, 3.5"})
    void rebar_keeps_the_deviation_of_its_diameter(String diameter, BigDecimal permitted) {
        BigDecimal theoretical = new RebarSection(new BigDecimal(diameter)).massPerMetre();
        BigDecimal justWithin = theoretical.multiply(BigDecimal.ONE.subtract(permitted.movePointLeft(2)));
        assertThat(deviation(diameter, justWithin))
                .containsEntry("within", true)
                .containsEntry("permitted", new Measure(permitted, "P1"));
        assertThat(deviation(diameter, justWithin.subtract(new BigDecimal("0.00001"))))
                .containsEntry("within", false);
    }

    @Test
    void a_diameter_the_standard_does_not_know_has_no_deviation() {
        assertThatThrownBy(() -> deviation("13", BigDecimal.ONE)).hasMessageContaining("GB/T 1499.2");
    }

    private static Map<String, Object> deviation(String diameter, BigDecimal massOfOneMetre) {
        return new RebarDeviationCalculator()
                .calculate(Map.of("d", diameter, "totalLength", "1000", "weighedMass", massOfOneMetre));
    }
}
