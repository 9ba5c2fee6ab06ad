package io.guildhall.platform.service;

import io.guildhall.platform.shared.Units;
import java.util.Locale;

/**
 * What a service is charged by, as its unit says. A buyer books with an order only what the order alone decides the price
 * of; everything else is arranged with the marketplace.
 */
public enum Basis {
    /** One price for each order. */
    PER_ORDER,
    /** So many per cent of what the goods cost. */
    OF_GOODS_VALUE,
    /** A price for the mass of the goods, where all of them are sold by mass. */
    PER_MASS,
    /** What nobody knows when ordering, such as days in a warehouse or hours of work. */
    ARRANGED;

    /** The unit of one price per order. */
    public static final String ORDER = "ORDER";

    /** The unit of a price for each tonne on each day; Recommendation 20 has none. */
    public static final String TONNE_AND_DAY = "TNE-DAY";

    /** The unit of a share of the goods' value. */
    public static final String PERCENT = "P1";

    /** The basis of a service with that unit. */
    public static Basis of(String unit) {
        if (unit.equals(ORDER)) {
            return PER_ORDER;
        }
        if (unit.equals(PERCENT)) {
            return OF_GOODS_VALUE;
        }
        return Units.areConvertible(unit, "TNE") ? PER_MASS : ARRANGED;
    }

    /** Whether a buyer can add it to an order. */
    public boolean isBookable() {
        return this != ARRANGED;
    }

    /** Text key of what people read about it. */
    public String textKey() {
        return "service.basis." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
