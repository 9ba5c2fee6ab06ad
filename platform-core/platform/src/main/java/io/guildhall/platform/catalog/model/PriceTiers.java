package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.PriceTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Prices by quantity. */
public final class PriceTiers {

    private PriceTiers() {}

    /** The price of one unit at that quantity: that of the highest tier the quantity reaches, if it reaches any. */
    public static Optional<BigDecimal> unitPrice(List<PriceTier> ascending, BigDecimal quantity) {
        return ascending.stream()
                .filter(tier -> tier.minQuantity().compareTo(quantity) <= 0)
                .reduce((lower, higher) -> higher)
                .map(PriceTier::unitPrice);
    }
}
