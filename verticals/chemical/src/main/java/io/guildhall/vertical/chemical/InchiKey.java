package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hash of a structure's InChI: 14 letters for the skeleton, 8 for the rest, S or N for a standard or another InChI,
 * A for version 1, and one letter for the protonation. It has no check digit.
 */
final class InchiKey implements IdentifierScheme {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{14}-[A-Z]{8}[SN]A-[A-Z]");

    @Override
    public String code() {
        return "inchikey";
    }

    @Override
    public LocalizedText name() {
        return LocalizedText.same("InChIKey");
    }

    @Override
    public String example() {
        return "LFQSCWFLJHTTHZ-UHFFFAOYSA-N";
    }

    @Override
    public IdentifierCheck check(String value) {
        String key = Hyphens.plain(value).toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(key).matches()) {
            return IdentifierCheck.invalid(in(
                    "An InChIKey has 14, 10 and 1 capital letters, such as " + example(),
                    "InChIKey 由 14、10、1 个大写字母组成，如 " + example()));
        }
        return IdentifierCheck.valid(key);
    }
}
