package io.guildhall.platform.pricing;

import io.guildhall.platform.catalog.PriceTier;
import java.util.List;

/**
 * The fixed prices of one variant.
 *
 * @param sku the seller's number of the variant
 * @param unit what they are for; empty where they are about to be set
 * @param tiers ascending by quantity; none takes the variant off the list
 */
public record FixedPrices(String sku, String unit, List<PriceTier> tiers) {

    /** Prices for the unit the variant is sold by now. */
    public FixedPrices(String sku, List<PriceTier> tiers) {
        this(sku, "", tiers);
    }

    public FixedPrices {
        tiers = List.copyOf(tiers);
    }
}
