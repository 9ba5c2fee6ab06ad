package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Pricing;
import io.guildhall.platform.catalog.store.OfferRows;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Prices and stock of variants, when something is put into a cart, ordered, cancelled or shipped. */
@TenantFacade
public class Offers {

    private OfferRows rows;
    private Event<ProductsAtHand.Changed> changed;
    private Clock clock;
    private Agreeing agreeing;

    protected Offers() {}

    @Inject
    Offers(OfferRows rows, Event<ProductsAtHand.Changed> changed, Clock clock, Agreeing agreeing) {
        this.rows = rows;
        this.changed = changed;
        this.clock = clock;
        this.agreeing = agreeing;
    }

    /**
     * Variants as a cart shows them, read with one statement: each at its price, and with the reason where it cannot be
     * ordered like this. Variants that do not exist any more are left out. Variants of one product that share its prices
     * are counted together: colours and sizes may be mixed to reach a better price.
     *
     * @param buyer the company whose agreed prices hold, or null for list prices
     */
    public List<QuotedVariant> quote(Map<UUID, BigDecimal> quantities, UUID buyer) {
        return new Pricing(agreeing.offers(rows.find(quantities.keySet()), buyer), quantities, today()).quoted();
    }

    /**
     * The same for an order about to be placed: nobody else gets at the stock of these variants until the transaction
     * ends. Everyone locks in the same order, so nobody waits for each other in a circle.
     */
    public List<QuotedVariant> quoteAndLock(Map<UUID, BigDecimal> quantities, UUID buyer) {
        return new Pricing(agreeing.offers(rows.findAndLock(quantities.keySet()), buyer), quantities, today()).quoted();
    }

    /** Promises all of that to an order, with one statement; for variants that are locked and were found available. */
    public void reserveLocked(Map<UUID, BigDecimal> quantities) {
        quantities.values().forEach(Offers::requirePositive);
        moved(quantities, rows.reserve(quantities));
    }

    /** The variant that company sells under that number of its own. */
    public Optional<UUID> variant(UUID company, String sku) {
        return rows.variant(company, sku);
    }

    /** The variants that company offers under these numbers of its own. */
    public Map<String, OfferedVariant> variants(UUID company, Collection<String> skus) {
        return rows.offered(company, skus);
    }

    /** Takes promises back, when an order is cancelled. */
    public void release(Map<UUID, BigDecimal> quantities) {
        quantities.values().forEach(Offers::requirePositive);
        moved(quantities, rows.release(quantities));
    }

    /** Lets what was reserved leave the warehouse. */
    public void ship(Map<UUID, BigDecimal> quantities) {
        quantities.values().forEach(Offers::requirePositive);
        moved(quantities, rows.ship(quantities));
    }

    private void moved(Map<UUID, BigDecimal> quantities, List<UUID> products) {
        if (products.size() != quantities.size()) {
            throw new IllegalStateException("Not all of it could be moved: " + quantities);
        }
        changed.fire(new ProductsAtHand.Changed(TenantContext.required(), products));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void requirePositive(BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            throw WordedRejection.ofField(CatalogReason.QUANTITY_NOT_SOLD, "quantity", "catalog.problem.positive");
        }
    }
}
