package io.guildhall.platform.catalog.web;

import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.LocalizedText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of what an industry asks for, filled from the address so that it can be sent to somebody.
 *
 * @param inputs what was typed, the example where nothing was
 * @param fields what is asked for beside it
 */
public record InputForm(Map<String, Object> inputs, List<Field> fields, FormView form) {

    /**
     * One input.
     *
     * @param unit Recommendation 20 code, or empty
     * @param choices empty where anything can be typed
     */
    public record Field(
            String code, LocalizedText name, boolean number, String unit, List<Choice> choices, boolean required) {}

    static InputForm of(
            List<CalculatorInput> declared,
            Map<String, Object> example,
            MultivaluedMap<String, String> query,
            Shell shell) {
        Map<String, Object> typed = new HashMap<>();
        declared.stream()
                .map(CalculatorInput::code)
                .filter(query::containsKey)
                .forEach(code -> typed.put(code, query.getFirst(code)));
        Map<String, Object> inputs = typed.isEmpty() ? example : typed;
        FormView form = FormView.empty();
        for (Map.Entry<String, Object> input : inputs.entrySet()) {
            form = form.with(input.getKey(), input.getValue());
        }
        List<Field> fields = declared.stream()
                .filter(input -> input.isAskedFor(inputs))
                .map(input -> field(input, shell))
                .toList();
        return new InputForm(inputs, fields, form);
    }

    InputForm with(FormView rejected) {
        return new InputForm(inputs, fields, rejected);
    }

    private static Field field(CalculatorInput input, Shell shell) {
        return new Field(
                input.code(),
                input.name(),
                input.type() == AttributeType.NUMBER,
                input.unit(),
                input.allowedValues().stream()
                        .map(value -> Choice.of(value.code(), shell.t(value.name())))
                        .toList(),
                input.required());
    }
}
