package io.guildhall.platform.search;

import io.guildhall.platform.shared.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the numbers of an attribute reach, cut at round places.
 *
 * @param least the least number there is, in the attribute's unit; null where there is no least one
 * @param greatest the greatest one, or null
 * @param cuts ascending, in the attribute's unit; nothing lies outside of the first and the last one; empty where all
 *     numbers are the same
 */
record NumberAxis(BigDecimal least, BigDecimal greatest, List<BigDecimal> cuts) {

    private static final int MOST_PARTS = 8;
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** Of ranges that have no end. */
    static final NumberAxis OPEN = new NumberAxis(null, null, List.of());

    NumberAxis {
        cuts = List.copyOf(cuts);
    }

    /** The axis between two canonical numbers, in that unit. */
    static NumberAxis between(double least, double greatest, String unit) {
        BigDecimal from = Units.fromCanonical(least, unit);
        BigDecimal to = Units.fromCanonical(greatest, unit);
        if (from.compareTo(to) >= 0) {
            return new NumberAxis(from, to, List.of());
        }
        BigDecimal step = step(to.subtract(from));
        BigDecimal first = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> cuts = new ArrayList<>();
        for (BigDecimal cut = first; cuts.size() <= MOST_PARTS + 1; cut = cut.add(step)) {
            cuts.add(plain(cut));
            if (cut.compareTo(to) >= 0) {
                break;
            }
        }
        return new NumberAxis(from, to, cuts);
    }

    /** The least of 1, 2, 5 times a power of ten that needs no more than eight parts. */
    private static BigDecimal step(BigDecimal length) {
        BigDecimal part = length.divide(BigDecimal.valueOf(MOST_PARTS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(part.precision() - part.scale() - 1);
        return STEPS.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(part) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
