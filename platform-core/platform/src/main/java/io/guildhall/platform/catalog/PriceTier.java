package io.guildhall.platform.catalog;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The price of one unit from a quantity on.
 *
 * @param minQuantity the smallest quantity the price applies to, in the product's unit
 * @param unitPrice for one unit, in the product's currency; at most six decimals
 */
public record PriceTier(BigDecimal minQuantity, BigDecimal unitPrice) {

    public PriceTier {
        Objects.requireNonNull(minQuantity, "minQuantity is null");
        Objects.requireNonNull(unitPrice, "unitPrice is null");
    }

    public static PriceTier of(String minQuantity, String unitPrice) {
        return new PriceTier(new BigDecimal(minQuantity), new BigDecimal(unitPrice));
    }
}
