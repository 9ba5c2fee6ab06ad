package io.guildhall.platform.ordering;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody wants to order.
 *
 * @param shownPrice the price of one unit the buyer has seen, or null where none was shown; another price is refused
 */
public record WantedLine(UUID variant, BigDecimal quantity, BigDecimal shownPrice) {

    public WantedLine {
        Objects.requireNonNull(variant, "variant is null");
        Objects.requireNonNull(quantity, "quantity is null");
    }
}
