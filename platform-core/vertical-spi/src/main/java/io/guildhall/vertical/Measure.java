package io.guildhall.vertical;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number with its unit.
 *
 * @param value rounded as the source of the formula says
 * @param unit UN/ECE Recommendation 20 code, such as {@code KGM}, {@code TNE}, {@code MTR}, {@code KL} (kg/m)
 */
public record Measure(BigDecimal value, String unit) {

    public Measure {
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(unit, "unit is null");
    }
}
