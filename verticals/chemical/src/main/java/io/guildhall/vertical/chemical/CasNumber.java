package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import java.util.regex.Pattern;

/**
 * The number the Chemical Abstracts Service gives a substance: two to seven digits, two digits, one check digit. The
 * check digit is the sum of the other digits, each times its place counted from the right, modulo ten.
 */
final class CasNumber implements IdentifierScheme {

    private static final Pattern SHAPE = Pattern.compile("\\d{2,7}-\\d{2}-\\d");

    @Override
    public String code() {
        return "cas";
    }

    @Override
    public LocalizedText name() {
        return in("CAS number", "CAS 号");
    }

    @Override
    public String example() {
        return "7732-18-5";
    }

    @Override
    public IdentifierCheck check(String value) {
        String number = Hyphens.plain(value);
        if (!SHAPE.matcher(number).matches()) {
            return IdentifierCheck.invalid(in(
                    "A CAS number looks like 7732-18-5: digits, two digits, one digit",
                    "CAS 号格式应为“数字-两位-一位”，如 7732-18-5"));
        }
        if (number.startsWith("0")) {
            return IdentifierCheck.invalid(
                    in("A CAS number does not begin with zero; leave the zeros out", "CAS 号不以 0 开头，请去掉前面的 0"));
        }
        int expected = checkDigit(number);
        if (number.charAt(number.length() - 1) - '0' != expected) {
            return IdentifierCheck.wrongCheckDigit(
                    number.substring(0, number.length() - 1) + expected,
                    in(
                            "The check digit does not fit: these digits would end in " + expected
                                    + ". Please compare with the source",
                            "校验位不符：按前面的数字，末位应为 " + expected + "，请核对原始资料"));
        }
        return IdentifierCheck.valid(number);
    }

    private static int checkDigit(String number) {
        String digits = number.substring(0, number.length() - 2).replace("-", "");
        int sum = 0;
        for (int place = 1; place <= digits.length(); place++) {
            sum += place * (digits.charAt(digits.length() - place) - '0');
        }
        return sum % 10;
    }
}
