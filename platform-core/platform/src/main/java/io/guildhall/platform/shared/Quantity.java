package io.guildhall.platform.shared;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much of something.
 *
 * @param value at most nine digits after the point
 * @param unit UN/ECE Recommendation 20 code ({@code KGM}, {@code TNE}, {@code H87}); units never mix
 */
public record Quantity(BigDecimal value, String unit) {

    public Quantity {
        Objects.requireNonNull(value, "value is null");
        if (!unit.matches("[A-Z0-9]{2,3}")) {
            throw new Rejection(CommonReason.INVALID_INPUT, "%s is not a unit code of Recommendation 20", unit);
        }
        if (value.stripTrailingZeros().scale() > 9) {
            throw new Rejection(CommonReason.INVALID_INPUT, "A quantity has at most nine decimals");
        }
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(sameUnit(other).value), unit);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(sameUnit(other).value), unit);
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    private Quantity sameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new Rejection(CommonReason.INVALID_INPUT, "%s and %s cannot be added", unit, other.unit);
        }
        return other;
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
