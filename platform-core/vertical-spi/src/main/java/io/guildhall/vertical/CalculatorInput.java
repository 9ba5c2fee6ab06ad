package io.guildhall.vertical;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One input of a calculator.
 *
 * @param code the key in the inputs
 * @param name what people read
 * @param type the kind of value
 * @param unit UN/ECE Recommendation 20 code of a number, or empty
 * @param allowedValues the choices of an enumeration, empty otherwise
 * @param forValuesOf restricts the input to some choices of another input: {@code form=pipe,rebar}; empty when it is
 *     always asked for
 * @param required whether the calculation cannot do without it where it is asked for
 */
public record CalculatorInput(
        String code,
        LocalizedText name,
        AttributeType type,
        String unit,
        List<AllowedValue> allowedValues,
        String forValuesOf,
        boolean required) {

    public CalculatorInput {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(type, "type is null");
        Objects.requireNonNull(unit, "unit is null");
        allowedValues = List.copyOf(allowedValues);
        if (!forValuesOf.isEmpty() && !forValuesOf.matches("\\w+=[^=]+")) {
            throw new IllegalArgumentException("Not an input and its choices: " + forValuesOf);
        }
    }

    /** A required text. */
    public static CalculatorInput text(String code, LocalizedText name) {
        return new CalculatorInput(code, name, AttributeType.TEXT, "", List.of(), "", true);
    }

    /** A required number in that unit; the unit is empty for a plain number. */
    public static CalculatorInput number(String code, LocalizedText name, String unit) {
        return new CalculatorInput(code, name, AttributeType.NUMBER, unit, List.of(), "", true);
    }

    /** A required choice of one of these values. */
    public static CalculatorInput choice(String code, LocalizedText name, List<AllowedValue> values) {
        return new CalculatorInput(code, name, AttributeType.ENUMERATION, "", values, "", true);
    }

    /** The same input, asked for only with some choices of another: {@code form=pipe,rebar}. */
    public CalculatorInput onlyFor(String otherInputAndChoices) {
        return new CalculatorInput(code, name, type, unit, allowedValues, otherInputAndChoices, required);
    }

    /** The same input, which may be left empty. */
    public CalculatorInput asOptional() {
        return new CalculatorInput(code, name, type, unit, allowedValues, forValuesOf, false);
    }

    /** Whether this input is asked for beside the values given so far. */
    public boolean isAskedFor(Map<String, Object> values) {
        if (forValuesOf.isEmpty()) {
            return true;
        }
        String[] condition = forValuesOf.split("=");
        return values.get(condition[0]) instanceof String choice
                && List.of(condition[1].split(",")).contains(choice);
    }
}
