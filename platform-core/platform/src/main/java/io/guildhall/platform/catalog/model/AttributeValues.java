package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.NumberRange;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.IdentifierCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what was typed for an attribute as the value it stands for. */
final class AttributeValues {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REFERENCE = 80;
    private static final int MOST_DIGITS = 15;
    private static final Map<String, Boolean> WORDS = Map.of(
            "true", true, "yes", true, "是", true, "1", true, "false", false, "no", false, "否", false, "0", false);

    private AttributeValues() {}

    /** The value, or nothing after telling the problems what is wrong with it. */
    static Optional<Object> read(
            AttributeDefinition attribute, Object typed, KnownSchemes schemes, List<Wording> problems) {
        String field = "attributes." + attribute.code();
        if (attribute.type() == AttributeType.IDENTIFIER) {
            return identifier(attribute, typed.toString().strip(), schemes, problems);
        }
        if (attribute.type() == AttributeType.TABLE) {
            return TableValue.read(attribute, typed, problems);
        }
        String text = typed.toString().strip();
        Optional<Object> value = switch (attribute.type()) {
            case TEXT -> text(text);
            case NUMBER -> number(text);
            case BOOLEAN -> Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT)));
            case ENUMERATION -> allowed(attribute, text).map(Object.class::cast);
            case DATE -> date(text);
            case RANGE -> range(typed, text);
            case REFERENCE -> reference(text);
            case IDENTIFIER, TABLE -> Optional.empty();
        };
        if (value.isEmpty()) {
            problems.add(
                    switch (attribute.type()) {
                        case TEXT -> Problem.of(field, "text", attribute.name(), LONGEST_TEXT);
                        case NUMBER -> Problem.of(field, "number", attribute.name());
                        case BOOLEAN -> Problem.of(field, "boolean", attribute.name());
                        case ENUMERATION ->
                            Problem.of(field, "not-allowed", attribute.name(), shortened(text), some(attribute));
                        case DATE -> Problem.of(field, "date", attribute.name());
                        case RANGE -> Problem.of(field, "range", attribute.name());
                        case IDENTIFIER, TABLE, REFERENCE -> Problem.of(field, "reference", attribute.name());
                    });
        }
        return value;
    }

    /** The code of an allowed value, given by its code or by its name in any language. */
    static Optional<String> allowed(AttributeDefinition attribute, String text) {
        return attribute.allowedValues().stream()
                .filter(value -> value.code().equals(text))
                .findFirst()
                .or(() -> attribute.allowedValues().stream()
                        .filter(value -> value.code().equalsIgnoreCase(text)
                                || value.name().byLanguage().values().stream().anyMatch(text::equalsIgnoreCase))
                        .findFirst())
                .map(AllowedValue::code);
    }

    /** Some of the allowed values, for a message. */
    static String some(AttributeDefinition attribute) {
        String shown = attribute.allowedValues().stream()
                .limit(8)
                .map(AllowedValue::code)
                .collect(Collectors.joining(", "));
        return attribute.allowedValues().size() > 8 ? shown + " …" : shown;
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static Optional<Object> text(String text) {
        return text.length() <= LONGEST_TEXT && Text.isPlain(text) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Object> number(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean small = Math.abs((long) number.scale()) <= MOST_DIGITS
                    && number.precision() - number.scale() <= MOST_DIGITS;
            return small ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Also as an object with {@code from} and {@code to}. */
    private static Optional<Object> range(Object typed, String text) {
        String written = typed instanceof Map<?, ?> ends
                ? Objects.toString(ends.get("from"), "") + ".." + Objects.toString(ends.get("to"), "")
                : text;
        return Optional.ofNullable(NumberRange.typed(written)).map(NumberRange::numbers);
    }

    private static Optional<Object> reference(String text) {
        return text.length() <= LONGEST_REFERENCE && Text.isPlainLine(text) && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<Object> identifier(
            AttributeDefinition attribute, String text, KnownSchemes schemes, List<Wording> problems) {
        IdentifierCheck check = schemes.check(attribute.details().scheme(), text);
        if (check.valid()) {
            return Optional.of(check.normalized());
        }
        problems.add(
                Problem.said("attributes." + attribute.code(), check.reason().orElseThrow()));
        return Optional.empty();
    }

    private static Optional<Object> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
