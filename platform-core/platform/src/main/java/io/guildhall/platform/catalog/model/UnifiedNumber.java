package io.guildhall.platform.catalog.model;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marketplace's own number of a product: marketplace, industry, a count of at least six digits and its check digit by
 * {@link Luhn}. Capitals, dashes, dots and spaces do not matter when one is typed.
 */
public final class UnifiedNumber implements IdentifierScheme {

    public static final String CODE = "number";

    private static final int LONGEST = 200;
    private static final Pattern COUNT = Pattern.compile("(\\d{6,18})(\\d)");

    private final String prefix;

    /**
     * @param prefix what the numbers of the marketplace begin with: {@code steel-steel}
     */
    public UnifiedNumber(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public LocalizedText name() {
        return LocalizedText.of("Unified number", "统一编码");
    }

    @Override
    public String example() {
        return Luhn.number(prefix, 1);
    }

    @Override
    public Uniqueness uniqueness() {
        return Uniqueness.MARKETPLACE;
    }

    @Override
    public IdentifierCheck check(String value) {
        String typed = value.length() > LONGEST ? "" : plain(value);
        String begin = plain(prefix);
        Matcher count = COUNT.matcher(typed.startsWith(begin) ? typed.substring(begin.length()) : "");
        if (!count.matches()) {
            return IdentifierCheck.invalid(LocalizedText.of(
                    "A unified number is the marketplace, the industry, six or more digits and a check digit, such as "
                            + example(),
                    "统一编码由平台、行业、至少六位流水号和一位校验位组成，如 " + example()));
        }
        int expected = Luhn.checkDigit(count.group(1));
        String corrected = prefix + "-" + count.group(1) + "-" + expected;
        if (count.group(2).charAt(0) - '0' == expected) {
            return IdentifierCheck.valid(corrected);
        }
        return IdentifierCheck.wrongCheckDigit(
                corrected,
                LocalizedText.of(
                        "The check digit does not fit: with these digits before it, it would be " + expected,
                        "校验位不符：按前面的数字，末位应为 " + expected));
    }

    private static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ ._/-]", "")
                .strip();
    }
}
