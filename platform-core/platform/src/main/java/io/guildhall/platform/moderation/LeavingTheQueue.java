package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.ProductWithdrawn;
import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A listing its seller withdraws leaves the queue. */
@ApplicationScoped
class LeavingTheQueue implements EventHandler<ProductWithdrawn> {

    private Deciding deciding;

    protected LeavingTheQueue() {}

    @Inject
    LeavingTheQueue(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Class<ProductWithdrawn> eventType() {
        return ProductWithdrawn.class;
    }

    @Override
    public void handle(ProductWithdrawn event) {
        event.products().forEach(deciding::withdrawn);
    }
}
