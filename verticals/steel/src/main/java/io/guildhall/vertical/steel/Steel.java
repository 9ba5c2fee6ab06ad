package io.guildhall.vertical.steel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers every formula of the trade rests on. */
final class Steel {

    /** 7.85 g/cm³, in kg per metre for each square millimetre of section. */
    static final BigDecimal DENSITY = new BigDecimal("0.00785");

    static final BigDecimal TWO = BigDecimal.valueOf(2);
    static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Steel() {}

    /** Mass per metre of a section with that area in mm², to three decimals. */
    static BigDecimal massOf(BigDecimal area) {
        return rounded(DENSITY.multiply(area), 3);
    }

    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(BigDecimal value, BigDecimal to) {
        return value.divide(to, MathContext.DECIMAL64);
    }

    /** The number as people write a dimension: no zeros at the end, no exponent. */
    static String plain(BigDecimal dimension) {
        return dimension.stripTrailingZeros().toPlainString();
    }
}
