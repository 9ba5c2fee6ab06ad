package io.guildhall.platform.catalog.model;

/** The check digit of product numbers: modulus 10, double-add-double (ISO/IEC 7812-1, annex B). */
public final class Luhn {

    private Luhn() {}

    /** The digit that goes behind these digits. */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int doubled = place % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }

    /** A product's number: {@code steel-steel-000123-0}. */
    public static String number(String prefix, long count) {
        String digits = String.format(java.util.Locale.ROOT, "%06d", count);
        return prefix + "-" + digits + "-" + checkDigit(digits);
    }
}
