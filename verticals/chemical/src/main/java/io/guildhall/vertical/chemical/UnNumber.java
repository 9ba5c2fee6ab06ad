package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four digits of the United Nations' list of dangerous goods, stored as {@code UN1230}. The list begins with 0004
 * and grows at its end, so that only numbers from 4000 are out of the question.
 */
final class UnNumber implements IdentifierScheme {

    private static final Pattern SHAPE = Pattern.compile("(?:UN)?[ -]?(\\d{4})");
    private static final int FIRST = 4;
    private static final int LAST = 3999;

    @Override
    public String code() {
        return "un";
    }

    @Override
    public LocalizedText name() {
        return in("UN number", "UN 编号");
    }

    @Override
    public String example() {
        return "UN1230";
    }

    @Override
    public IdentifierCheck check(String value) {
        Matcher number = SHAPE.matcher(Hyphens.plain(value).toUpperCase(Locale.ROOT));
        if (!number.matches()) {
            return IdentifierCheck.invalid(in("A UN number has four digits, such as UN1230", "UN 编号为四位数字，如 UN1230"));
        }
        int digits = Integer.parseInt(number.group(1));
        if (digits < FIRST || digits > LAST) {
            return IdentifierCheck.invalid(in("UN numbers run from 0004 to 3999", "UN 编号范围为 0004 至 3999"));
        }
        return IdentifierCheck.valid("UN" + number.group(1));
    }
}
