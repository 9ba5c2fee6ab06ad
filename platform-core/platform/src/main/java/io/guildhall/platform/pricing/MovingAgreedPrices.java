package io.guildhall.platform.pricing;

import io.guildhall.platform.catalog.MovingPrices;
import io.guildhall.platform.pricing.store.PriceListRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Prices agreed with buyers go with their variants when two products become one. */
@ApplicationScoped
class MovingAgreedPrices implements MovingPrices {

    private PriceListRows rows;

    protected MovingAgreedPrices() {}

    @Inject
    MovingAgreedPrices(PriceListRows rows) {
        this.rows = rows;
    }

    @Override
    public void move(UUID from, UUID to, Collection<UUID> variants) {
        if (rows.move(from, to, variants) > 0) {
            rows.countChange();
        }
    }
}
