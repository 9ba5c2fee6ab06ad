package io.guildhall.platform.search;

import java.math.BigDecimal;

/** Numbers as facet values. */
final class Numbers {

    private Numbers() {}

    /** The number without an exponent and without zeros at its end, so that 10 and 10.0 are one value. */
    static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
