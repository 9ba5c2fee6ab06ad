package io.guildhall.platform.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Prices that sellers have agreed with single buyers. Nobody but the buyer, and the seller in its own price lists, ever gets to
 * see them. The feature that keeps price lists supplies the bean.
 */
public interface AgreedPrices {

    /** Stands for every category. */
    UUID ALL = new UUID(0L, 0L);

    /**
     * What holds for that buyer today, by seller.
     *
     * @param products the products that are asked about, each with its seller
     */
    Map<UUID, Agreement> now(UUID buyer, Map<UUID, UUID> products);

    /** What holds for that buyer today on one product, as it was known at most some seconds ago. */
    Optional<Agreement> lately(UUID buyer, UUID product, UUID seller);

    /**
     * What a seller has agreed with a buyer.
     *
     * @param source the seller's price list
     * @param percents what is taken off list prices, by the id of a category; {@link #ALL} for what has no other
     * @param prices fixed prices by quantity, ascending, by variant; those of the products that were asked about
     */
    record Agreement(PriceSource source, Map<UUID, BigDecimal> percents, Map<UUID, Fixed> prices) {}

    /**
     * Fixed prices by quantity.
     *
     * @param unit what they are for; they do not hold for a product that is sold by another unit meanwhile
     */
    record Fixed(String unit, List<PriceTier> tiers) {}
}
