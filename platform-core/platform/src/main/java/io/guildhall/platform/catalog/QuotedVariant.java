package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Rejection;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A variant somebody means to order.
 *
 * @param offer at the list price the quantity reaches, or that of the least quantity
 * @param refusal why that quantity of it cannot be ordered now
 * @param allowed where it cannot, the next quantity that can be
 */
public record QuotedVariant(PricedVariant offer, Optional<Rejection> refusal, Optional<BigDecimal> allowed) {

    public QuotedVariant(PricedVariant offer, Optional<Rejection> refusal) {
        this(offer, refusal, Optional.empty());
    }

    public QuotedVariant {
        Objects.requireNonNull(offer, "offer is null");
        Objects.requireNonNull(refusal, "refusal is null");
        Objects.requireNonNull(allowed, "allowed is null");
    }

    /** Whether its product was taken off the marketplace. */
    public boolean isWithdrawn() {
        return refusal.filter(why -> why.reason() == CatalogReason.NOT_FOR_SALE).isPresent();
    }
}
