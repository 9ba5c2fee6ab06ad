package io.guildhall.vertical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of one calculation, read by what the calculator declares. Refuses everything that is missing or of the
 * wrong kind at once, so that a form can mark every field; ignores what is not asked for.
 */
public final class CalculatorInputs {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 15;

    private final Map<String, Object> values = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private CalculatorInputs() {}

    /**
     * Reads the inputs of that calculator.
     *
     * @throws InvalidInputException naming every input that is missing or of the wrong kind
     */
    public static CalculatorInputs read(Calculator calculator, Map<String, Object> given) {
        return read(calculator.inputs(), given);
    }

    /**
     * Reads what these inputs ask for.
     *
     * @throws InvalidInputException naming every input that is missing or of the wrong kind
     */
    public static CalculatorInputs read(List<CalculatorInput> declared, Map<String, Object> given) {
        CalculatorInputs inputs = new CalculatorInputs();
        for (CalculatorInput input : declared) {
            if (input.isAskedFor(given)) {
                inputs.take(input, given.get(input.code()));
            }
        }
        inputs.refuseIfWrong();
        return inputs;
    }

    /**
     * Insists that every number given is greater than zero.
     *
     * @param orZero the inputs that may be zero, too
     * @throws InvalidInputException naming every number that is not
     */
    public CalculatorInputs allPositive(String... orZero) {
        List<String> mayBeZero = List.of(orZero);
        values.forEach((code, value) -> {
            if (value instanceof BigDecimal number) {
                if (number.signum() < 0 && mayBeZero.contains(code)) {
                    refuse(code, LocalizedText.of("Must not be negative", "不能为负数"));
                } else if (number.signum() <= 0 && !mayBeZero.contains(code)) {
                    refuse(code, LocalizedText.of("Must be greater than zero", "必须大于零"));
                }
            }
        });
        refuseIfWrong();
        return this;
    }

    /** The text or choice given for a required input. */
    public String text(String code) {
        return optionalText(code).orElseThrow();
    }

    public Optional<String> optionalText(String code) {
        return values.get(code) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    /** The number given for a required input. */
    public BigDecimal number(String code) {
        return optionalNumber(code).orElseThrow();
    }

    public Optional<BigDecimal> optionalNumber(String code) {
        return values.get(code) instanceof BigDecimal n ? Optional.of(n) : Optional.empty();
    }

    private void take(CalculatorInput input, Object value) {
        boolean empty = value == null || value instanceof String s && s.isBlank();
        if (empty && input.required()) {
            refuse(input.code(), LocalizedText.of("Is needed", "必填"));
        } else if (!empty) {
            switch (input.type()) {
                case NUMBER -> takeNumber(input.code(), value);
                case ENUMERATION -> takeChoice(input, value);
                case BOOLEAN -> values.put(input.code(), Boolean.valueOf(value.toString()));
                default -> takeText(input.code(), value);
            }
        }
    }

    private void takeNumber(String code, Object value) {
        String written = value.toString().strip();
        try {
            BigDecimal number = written.length() > LONGEST_NUMBER ? null : new BigDecimal(written);
            if (number != null
                    && number.precision() - number.scale() <= MOST_DIGITS
                    && Math.abs(number.scale()) <= MOST_DIGITS) {
                values.put(code, number);
                return;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with every other reason a number cannot be used
        }
        refuse(code, LocalizedText.of("Must be a number of at most 15 digits", "必须是不超过 15 位的数字"));
    }

    private void takeChoice(CalculatorInput input, Object value) {
        List<String> codes =
                input.allowedValues().stream().map(AllowedValue::code).toList();
        if (codes.contains(value.toString())) {
            values.put(input.code(), value.toString());
        } else {
            String all = String.join(", ", codes);
            refuse(input.code(), LocalizedText.of("Must be one of " + all, "必须是以下值之一：" + all));
        }
    }

    private void takeText(String code, Object value) {
        if (value.toString().length() > LONGEST_TEXT) {
            refuse(code, LocalizedText.of("Must have at most 2,000 characters", "不得超过 2000 个字符"));
        } else {
            values.put(code, value.toString().strip());
        }
    }

    private void refuse(String code, LocalizedText reason) {
        violations.add(new Violation(code, reason));
    }

    private void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }
}
