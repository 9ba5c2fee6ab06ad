package io.guildhall.vertical;

import java.util.List;

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
 */
public record CalculatorInput(
        String code,
        LocalizedText name,
        AttributeType type,
        String unit,
        List<AllowedValue> allowedValues,
        String forValuesOf) {

    public CalculatorInput {
        allowedValues = List.copyOf(allowedValues);
    }
}
