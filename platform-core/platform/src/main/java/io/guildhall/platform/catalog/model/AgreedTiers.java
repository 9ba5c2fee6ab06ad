package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.AgreedPrices;
import io.guildhall.platform.catalog.AgreedPrices.Agreement;
import io.guildhall.platform.catalog.AgreedPrices.Fixed;
import io.guildhall.platform.catalog.PriceTier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The prices that hold for a buyer: a fixed price of the variant before a percentage of its category, that of the nearest
 * category before one further up, and any of them before the percentage of everything. Below the first fixed quantity
 * the percentage, or the list price, goes on. A discounted price is rounded half up to six decimals, which is as exact as a
 * price gets; amounts are rounded once, per line.
 */
public final class AgreedTiers {

    private static final int DECIMALS = 6;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

    private AgreedTiers() {}

    /**
     * The prices by quantity, ascending; nothing where the list prices hold.
     *
     * @param unit what the product is sold by
     * @param list the list prices, ascending
     * @param path the product's category and those above it, the nearest last
     */
    public static Optional<List<PriceTier>> of(
            Agreement agreement, UUID variant, String unit, List<PriceTier> list, List<UUID> path) {
        List<PriceTier> fixed = Optional.ofNullable(agreement.prices().get(variant))
                .filter(prices -> prices.unit().equals(unit))
                .map(Fixed::tiers)
                .orElse(List.of());
        Optional<BigDecimal> percent = percent(agreement, path);
        if (fixed.isEmpty() && percent.isEmpty()) {
            return Optional.empty();
        }
        List<PriceTier> tiers = new ArrayList<>();
        for (PriceTier tier : list) {
            boolean below =
                    fixed.isEmpty() || tier.minQuantity().compareTo(fixed.get(0).minQuantity()) < 0;
            if (below) {
                tiers.add(percent.map(off -> lowered(tier, off)).orElse(tier));
            }
        }
        tiers.addAll(fixed);
        return Optional.of(List.copyOf(tiers));
    }

    private static Optional<BigDecimal> percent(Agreement agreement, List<UUID> path) {
        for (int index = path.size() - 1; index >= 0; index--) {
            BigDecimal percent = agreement.percents().get(path.get(index));
            if (percent != null) {
                return Optional.of(percent);
            }
        }
        return Optional.ofNullable(agreement.percents().get(AgreedPrices.ALL));
    }

    private static PriceTier lowered(PriceTier tier, BigDecimal off) {
        BigDecimal price = tier.unitPrice()
                .multiply(BigDecimal.ONE.subtract(off.movePointLeft(2)))
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .max(LEAST)
                .stripTrailingZeros();
        return new PriceTier(tier.minQuantity(), price.scale() < 0 ? price.setScale(0) : price);
    }
}
