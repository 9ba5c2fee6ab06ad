package io.guildhall.platform.service;

import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Quantity;
import io.guildhall.platform.shared.Units;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a service is and costs.
 *
 * @param price for one unit, in the marketplace's currency; where the unit is per cent, how many of them
 * @param unit {@code ORDER} for one price per order, {@code P1} for per cent of the goods' value, {@code TNE-DAY} for
 *     each tonne on each day, or a Recommendation 20 code
 * @param enabled whether it is on sale
 */
public record ServiceTerms(LocalizedText name, LocalizedText description, Money price, String unit, boolean enabled) {

    /** What it is charged by. */
    public Basis basis() {
        return Basis.of(unit);
    }

    /**
     * What it costs with these goods, rounded as invoices round; nothing where that cannot be said of them: their money
     * is another, some are not sold by mass, or the price depends on more than the order.
     *
     * @param goods what the goods cost
     * @param quantities of every line
     */
    public Optional<Charge> charge(Money goods, List<Quantity> quantities) {
        if (!goods.currency().equals(price.currency())) {
            return Optional.empty();
        }
        return switch (basis()) {
            case PER_ORDER -> Optional.of(new Charge(BigDecimal.ONE, price.rounded()));
            case OF_GOODS_VALUE ->
                Optional.of(new Charge(
                        goods.amount(),
                        goods.times(price.amount().movePointLeft(2)).rounded()));
            case PER_MASS ->
                mass(quantities).map(mass -> new Charge(mass, price.times(mass).rounded()));
            case ARRANGED -> Optional.empty();
        };
    }

    private Optional<BigDecimal> mass(List<Quantity> quantities) {
        if (!quantities.stream().allMatch(quantity -> Units.areConvertible(quantity.unit(), unit))) {
            return Optional.empty();
        }
        return quantities.stream()
                .map(quantity -> Units.convert(quantity.value(), quantity.unit(), unit))
                .reduce(BigDecimal::add);
    }
}
