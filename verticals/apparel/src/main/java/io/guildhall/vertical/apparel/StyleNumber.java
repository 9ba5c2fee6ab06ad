package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number a maker gives to a style, which its colours and sizes share: two to thirty-two letters, digits, hyphens,
 * dots, underscores and slashes with a digit among them. There is no check digit.
 */
final class StyleNumber implements IdentifierScheme {

    private static final int LONGEST = 64;
    private static final Pattern SHAPE = Pattern.compile("(?=.*\\d)[A-Z0-9][A-Z0-9._/-]{0,30}[A-Z0-9]");

    @Override
    public String code() {
        return "style";
    }

    @Override
    public LocalizedText name() {
        return in("Style number", "款号");
    }

    @Override
    public String example() {
        return "SS26-T1083";
    }

    /** A style is one listing of its maker, with all its colours and sizes. */
    @Override
    public Uniqueness uniqueness() {
        return Uniqueness.SELLER;
    }

    @Override
    public IdentifierCheck check(String value) {
        String number = value.length() > LONGEST
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(number).matches()) {
            return IdentifierCheck.invalid(in(
                    "A style number has 2 to 32 letters, digits, hyphens, dots or slashes, at least one digit, such as "
                            + example(),
                    "款号由 2 至 32 位字母、数字、连字符、点或斜杠组成，至少含一位数字，如 " + example()));
        }
        return IdentifierCheck.valid(number);
    }
}
