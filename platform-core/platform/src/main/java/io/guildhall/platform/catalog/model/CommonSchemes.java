package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.CodeTree;
import io.guildhall.platform.catalog.HarmonizedSystem;
import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The identifier schemes every industry uses. */
public final class CommonSchemes {

    /** The digits and letters of a Chinese company code (GB 32100-2015), by value. */
    private static final String USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern SPACES_AND_DASHES = Pattern.compile("[\\s-]");
    private static final Pattern SPACES_AND_DOTS = Pattern.compile("[\\s.]");
    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");
    private static final Pattern HS = Pattern.compile("(0[1-9]|[1-9]\\d)\\d{4,8}");

    private static final int HS_HEADING = 4;
    private static final int HS_SUBHEADING = 6;

    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public static final List<IdentifierScheme> ALL = List.of(
            new Scheme(
                    "gtin",
                    LocalizedText.of("GTIN", "GTIN 商品条码"),
                    "6291041500213",
                    Uniqueness.SELLER,
                    CommonSchemes::gtin),
            new Scheme("hs", LocalizedText.of("HS code", "HS 编码"), "720839", Uniqueness.SHARED, CommonSchemes::hs),
            new Scheme(
                    "unspsc",
                    LocalizedText.of("UNSPSC", "UNSPSC 编码"),
                    "30102000",
                    Uniqueness.SHARED,
                    CommonSchemes::unspsc),
            new Scheme(
                    "uscc",
                    LocalizedText.of("Chinese company code", "统一社会信用代码"),
                    "91330100799655058B",
                    Uniqueness.SHARED,
                    CommonSchemes::uscc));

    private CommonSchemes() {}

    /** The sum of the digits, weighted 3 and 1 in turn from the right, completes to a multiple of ten. */
    static IdentifierCheck gtin(String value) {
        String digits = SPACES_AND_DASHES.matcher(value).replaceAll("");
        if (!GTIN.matcher(digits).matches()) {
            return refused("A GTIN has 8, 12, 13 or 14 digits", "GTIN 为 8、12、13 或 14 位数字");
        }
        int sum = 0;
        for (int place = 0; place < digits.length() - 1; place++) {
            int fromTheRight = digits.length() - 1 - place;
            sum += (digits.charAt(place) - '0') * (fromTheRight % 2 == 1 ? 3 : 1);
        }
        int expected = (10 - sum % 10) % 10;
        if (digits.charAt(digits.length() - 1) - '0' != expected) {
            return IdentifierCheck.wrongCheckDigit(
                    digits.substring(0, digits.length() - 1) + expected,
                    LocalizedText.of(
                            "The check digit is wrong; with these digits before it, it would be " + expected,
                            "校验位有误，按前面各位计算应为 " + expected));
        }
        return IdentifierCheck.valid(digits);
    }

    static IdentifierCheck hs(String value) {
        String digits = SPACES_AND_DOTS.matcher(value).replaceAll("");
        if (!HS.matcher(digits).matches()) {
            return refused(
                    "An HS code has 6 to 10 digits and begins with its chapter, 01 to 99",
                    "HS 编码为 6 至 10 位数字，前两位为章号（01–99）");
        }
        CodeTree tree = HarmonizedSystem.tree();
        String subheading = digits.substring(0, HS_SUBHEADING);
        String heading = digits.substring(0, HS_HEADING);
        if (tree.find(subheading).isPresent()) {
            return IdentifierCheck.valid(digits);
        }
        if (tree.find(heading).isPresent()) {
            return IdentifierCheck.validWithRemark(
                    digits,
                    LocalizedText.of(
                            "Heading " + heading + " has no subheading " + subheading
                                    + " in the edition known here; compare it with your customs",
                            "品目 " + heading + " 在本平台所用版本中没有子目 " + subheading + "，请与海关核对"));
        }
        return refused("The Harmonized System has no heading " + heading, "协调制度中没有品目 " + heading);
    }

    static IdentifierCheck unspsc(String value) {
        String digits = value.strip();
        return digits.matches("[1-9]\\d{7}")
                ? IdentifierCheck.valid(digits)
                : refused("A UNSPSC code has 8 digits", "UNSPSC 编码为 8 位数字");
    }

    /** Some codes in use do not obey the rule of their check letter: they pass with a remark for the reviewer. */
    static IdentifierCheck uscc(String value) {
        String code = value.strip().toUpperCase(java.util.Locale.ROOT);
        if (!code.matches("[" + USCC_LETTERS + "]{18}")) {
            return refused(
                    "A company code has 18 digits and capital letters, without I, O, S, V and Z",
                    "统一社会信用代码为 18 位数字或大写字母（不含 I、O、S、V、Z）");
        }
        int sum = 0;
        for (int place = 0; place < USCC_WEIGHTS.length; place++) {
            sum += USCC_LETTERS.indexOf(code.charAt(place)) * USCC_WEIGHTS[place];
        }
        char expected = USCC_LETTERS.charAt((31 - sum % 31) % 31);
        if (code.charAt(17) != expected) {
            return IdentifierCheck.validWithRemark(
                    code,
                    LocalizedText.of("The check letter does not fit; compare it with the licence", "校验位不符，请与营业执照核对"));
        }
        return IdentifierCheck.valid(code);
    }

    private static IdentifierCheck refused(String english, String chinese) {
        return IdentifierCheck.invalid(LocalizedText.of(english, chinese));
    }

    private record Scheme(
            String code,
            LocalizedText name,
            String example,
            Uniqueness uniqueness,
            Function<String, IdentifierCheck> checked)
            implements IdentifierScheme {

        @Override
        public IdentifierCheck check(String value) {
            return checked.apply(value);
        }
    }
}
