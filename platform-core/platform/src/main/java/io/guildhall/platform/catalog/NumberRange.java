package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Units;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From one number to another, both included, in one unit. It is written {@code 5..10}, {@code 5..} or {@code ..10}; a unit
 * may follow a colon: {@code 0.5..1:INH}.
 *
 * @param from null where it is open below
 * @param to null where it is open above
 * @param unit UN/ECE Recommendation 20 code; empty where the attribute's own is meant or there is none
 */
public record NumberRange(BigDecimal from, BigDecimal to, String unit) {

    private static final String NUMBER = "[-+]?\\d{1,15}(?:\\.\\d{1,15})?";
    private static final Pattern WRITTEN =
            Pattern.compile("(" + NUMBER + ")?\\.\\.(" + NUMBER + ")?(?::([A-Z0-9]{2,3}))?");
    private static final Pattern TYPED =
            Pattern.compile("(" + NUMBER + ")?\\s*(?:\\.\\.|-|–|—|~|～|至|to)\\s*(" + NUMBER + ")?");

    public NumberRange {
        Objects.requireNonNull(unit, "unit is null");
    }

    /** Whether the text means to be a range rather than a value. */
    public static boolean isWritten(String text) {
        return text.contains("..");
    }

    /** A range of an attribute as it stands in an address, or a rejection that says what is wrong with it. */
    public static NumberRange of(AttributeDefinition attribute, String text) {
        String field = "facet." + attribute.code();
        Matcher parts = WRITTEN.matcher(text);
        if (text.length() > 80 || !parts.matches() || parts.group(1) == null && parts.group(2) == null) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, field, "taxonomy.range.no-range", attribute.name());
        }
        String unit = Objects.requireNonNullElse(parts.group(3), attribute.unit());
        if (!Units.areConvertible(unit, attribute.unit())) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT,
                    field,
                    "taxonomy.range.dimension",
                    attribute.name(),
                    name(unit),
                    name(attribute.unit()));
        }
        NumberRange range = new NumberRange(number(parts.group(1)), number(parts.group(2)), unit);
        if (range.isEmpty()) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, field, "taxonomy.range.reversed", attribute.name());
        }
        return range;
    }

    /** What a seller typed as a value, {@code 10..20}, {@code 10 – 20} or {@code 10~20}; null where it is no range. */
    public static NumberRange typed(String text) {
        Matcher parts = TYPED.matcher(text.strip());
        if (text.length() > 80 || !parts.matches() || parts.group(1) == null && parts.group(2) == null) {
            return null;
        }
        NumberRange range = new NumberRange(number(parts.group(1)), number(parts.group(2)), "");
        return range.isEmpty() ? null : range;
    }

    private static LocalizedText name(String unit) {
        String key = "shared.unit." + unit;
        return Texts.in("en").has(key)
                ? LocalizedText.of(Texts.in("en").t(key), Texts.in("zh-CN").t(key))
                : LocalizedText.same(unit.isEmpty() ? "–" : unit);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private boolean isEmpty() {
        return from != null && to != null && from.compareTo(to) > 0;
    }

    /** As it is written, without its unit. */
    public String numbers() {
        return plain(from) + ".." + plain(to);
    }

    /** As it is written, with its unit. */
    @Override
    public String toString() {
        return unit.isEmpty() ? numbers() : numbers() + ":" + unit;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
