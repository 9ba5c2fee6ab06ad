package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number a mill gives to one melt, which every 3.x certificate repeats. Each mill numbers in its own way; common to
 * all are three to twenty letters, digits, hyphens and slashes with a digit among them. There is no check digit.
 */
final class HeatNumber implements IdentifierScheme {

    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("(?=.*\\d)[A-Z0-9](?:[A-Z0-9/-]{1,18}[A-Z0-9])");

    @Override
    public String code() {
        return "heat";
    }

    @Override
    public LocalizedText name() {
        return in("Heat number", "炉批号");
    }

    @Override
    public String example() {
        return "23B-04512";
    }

    @Override
    public IdentifierCheck check(String value) {
        String number = value.length() > LONGEST
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(number).matches()) {
            return IdentifierCheck.invalid(in(
                    "A heat number has 3 to 20 letters, digits, hyphens or slashes, at least one digit, as on the mill certificate",
                    "炉批号由 3 至 20 位字母、数字、连字符或斜杠组成，至少含一位数字，以质量证明书为准"));
        }
        return IdentifierCheck.valid(number);
    }
}
