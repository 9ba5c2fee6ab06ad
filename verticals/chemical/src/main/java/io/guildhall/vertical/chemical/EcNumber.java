package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.util.regex.Pattern;

/**
 * The number of a substance in the European inventories (EINECS, ELINCS, NLP): {@code abc-def-g}, where g is
 * a + 2b + 3c + 4d + 5e + 6f modulo eleven. A remainder of ten never occurs in a number given out.
 */
final class EcNumber implements IdentifierScheme {

    private static final Pattern SHAPE = Pattern.compile("\\d{3}-\\d{3}-\\d");

    @Override
    public String code() {
        return "ec";
    }

    @Override
    public LocalizedText name() {
        return in("EC number", "EC 号");
    }

    @Override
    public String example() {
        return "231-791-2";
    }

    @Override
    public IdentifierCheck check(String value) {
        String number = Hyphens.plain(value);
        if (!SHAPE.matcher(number).matches()) {
            return IdentifierCheck.invalid(in(
                    "An EC number looks like 231-791-2: three digits, three digits, one digit",
                    "EC 号格式应为“三位-三位-一位”，如 231-791-2"));
        }
        String digits = number.replace("-", "");
        int sum = 0;
        for (int place = 1; place <= 6; place++) {
            sum += place * (digits.charAt(place - 1) - '0');
        }
        int expected = sum % 11;
        if (expected == 10) {
            return IdentifierCheck.invalid(in(
                    "No EC number with these six digits exists: their check sum is ten", "不存在以这六位数字开头的 EC 号（校验和为 10）"));
        }
        if (digits.charAt(6) - '0' != expected) {
            return IdentifierCheck.wrongCheckDigit(
                    number.substring(0, number.length() - 1) + expected,
                    in(
                            "The check digit does not fit: these digits would end in " + expected
                                    + ". Please compare with the source",
                            "校验位不符：按前面的数字，末位应为 " + expected + "，请核对原始资料"));
        }
        return IdentifierCheck.valid(number);
    }
}
