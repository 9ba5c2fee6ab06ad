package io.guildhall.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalculatorInputsTest {

    private final Calculator area = new Area();

    @Test
    void a_number_may_come_as_its_decimal_string() {
        CalculatorInputs inputs = CalculatorInputs.read(
                area, Map.of("shape", "rectangle", "width", "2.50", "height", new BigDecimal("4")));
        assertThat(inputs.number("width")).isEqualByComparingTo("2.5");
        assertThat(inputs.number("height")).isEqualByComparingTo("4");
    }

    @Test
    void digits_typed_full_width_are_digits() {
        assertThat(CalculatorInputs.read(area, Map.of("shape", "circle", "diameter", "１２"))
                        .number("diameter"))
                .isEqualByComparingTo("12");
    }

    @Test
    void every_input_at_fault_is_named_at_once() {
        assertThatThrownBy(() -> CalculatorInputs.read(area, Map.of("shape", "rectangle", "width", "wide")))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .extracting(e -> e.violations().stream().map(Violation::field).toList())
                .isEqualTo(List.of("width", "height"));
    }

    @Test
    void an_input_of_another_choice_is_neither_needed_nor_read() {
        CalculatorInputs inputs =
                CalculatorInputs.read(area, Map.of("shape", "circle", "diameter", 3, "width", "ignored"));
        assertThat(inputs.optionalText("width")).isEmpty();
        assertThat(inputs.optionalNumber("height")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "NaN", "Infinity", "1,5", "0x10", "1_000", "<script>"})
    void what_is_no_plain_number_is_refused(String number) {
        assertThatThrownBy(() -> CalculatorInputs.read(area, Map.of("shape", "circle", "diameter", number)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_number_that_must_be_positive_is() {
        CalculatorInputs inputs = CalculatorInputs.read(area, Map.of("shape", "circle", "diameter", -1));
        assertThatThrownBy(inputs::allPositive).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_number_may_be_zero_where_the_calculator_says_so() {
        CalculatorInputs inputs = CalculatorInputs.read(area, Map.of("shape", "circle", "diameter", 0));
        assertThat(inputs.allPositive("diameter").number("diameter")).isZero();
        assertThatThrownBy(inputs::allPositive).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_choice_that_is_not_offered_is_refused() {
        assertThatThrownBy(() -> CalculatorInputs.read(area, Map.of("shape", "triangle")))
                .hasMessageContaining("rectangle, circle");
    }

    private static final class Area implements Calculator {

        @Override
        public String code() {
            return "geometry.area";
        }

        @Override
        public LocalizedText name() {
            return LocalizedText.same("Area");
        }

        @Override
        public List<CalculatorInput> inputs() {
            return List.of(
                    CalculatorInput.choice(
                            "shape",
                            LocalizedText.same("Shape"),
                            List.of(AllowedValue.of("rectangle"), AllowedValue.of("circle"))),
                    CalculatorInput.number("width", LocalizedText.same("Width"), "MMT")
                            .onlyFor("shape=rectangle"),
                    CalculatorInput.number("height", LocalizedText.same("Height"), "MMT")
                            .onlyFor("shape=rectangle"),
                    CalculatorInput.number("diameter", LocalizedText.same("Diameter"), "MMT")
                            .onlyFor("shape=circle"));
        }

        @Override
        public Map<String, Object> calculate(Map<String, Object> inputs) {
            return Map.of();
        }

        @Override
        public Map<String, LocalizedText> resultNames() {
            return Map.of();
        }

        @Override
        public Map<String, Object> example() {
            return Map.of();
        }
    }
}
