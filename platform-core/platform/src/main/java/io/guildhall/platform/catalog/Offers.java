package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Pricing;
import io.guildhall.platform.catalog.store.OfferRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prices and stock of variants, when something is put into a cart, ordered, cancelled or shipped. */
@TenantFacade
public class Offers {

    private OfferRows rows;

    protected Offers() {}

    @Inject
    Offers(OfferRows rows) {
        this.rows = rows;
    }

    /** One variant at the list price of that quantity; refused when that quantity is not sold. */
    public PricedVariant priceOf(UUID variant, BigDecimal quantity) {
        return price(Map.of(variant, quantity)).get(0);
    }

    /**
     * Variants at the list prices of these quantities, read with one statement. Variants of one product that share its
     * prices are counted together: colours and sizes may be mixed to reach a better price.
     *
     * @return in the order of the map
     */
    public List<PricedVariant> price(Map<UUID, BigDecimal> quantities) {
        return new Pricing(rows.find(quantities.keySet()), quantities).priced();
    }

    /** The same for a cart somebody looks at: what can no longer be had is left out instead of refused. */
    public List<PricedVariant> priceWherePossible(Map<UUID, BigDecimal> quantities) {
        return new Pricing(rows.find(quantities.keySet()), quantities).pricedWherePossible();
    }

    /** Promises that much to an order. Of two that ask for the last of it, one is refused. */
    public void reserve(UUID variant, BigDecimal quantity) {
        requirePositive(quantity);
        if (!rows.reserve(variant, quantity)) {
            String available = rows.find(List.of(variant)).stream()
                    .findFirst()
                    .map(offer -> offer.available().toPlainString())
                    .orElseThrow(() -> Rejection.notFound("variant", variant));
            throw WordedRejection.of(CatalogReason.OUT_OF_STOCK, "catalog.reason.out-of-stock", available);
        }
    }

    /** Takes a promise back, when an order is cancelled. */
    public void release(UUID variant, BigDecimal quantity) {
        requirePositive(quantity);
        if (!rows.release(variant, quantity)) {
            throw new IllegalStateException("Not reserved: " + quantity + " of " + variant);
        }
    }

    /** Lets what was reserved leave the warehouse. */
    public void ship(UUID variant, BigDecimal quantity) {
        requirePositive(quantity);
        if (!rows.ship(variant, quantity)) {
            throw new IllegalStateException("Not reserved: " + quantity + " of " + variant);
        }
    }

    private static void requirePositive(BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw WordedRejection.ofField(CatalogReason.QUANTITY_NOT_SOLD, "quantity", "catalog.problem.positive");
        }
    }
}
