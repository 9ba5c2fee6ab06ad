package io.guildhall.platform.shared.web;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A price that holds from a quantity on.
 *
 * @param applies whether it is the one for the quantity at hand
 */
public record PriceTier(BigDecimal from, BigDecimal price, boolean applies) {

    public PriceTier {
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(price, "price is null");
    }
}
