package io.guildhall.platform.duplicates;

import io.guildhall.platform.catalog.ProductWithdrawn;
import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is no longer offered is no duplicate of anything. */
@ApplicationScoped
class ComparingWithdrawn implements EventHandler<ProductWithdrawn> {

    private Duplicates duplicates;

    protected ComparingWithdrawn() {}

    @Inject
    ComparingWithdrawn(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public Class<ProductWithdrawn> eventType() {
        return ProductWithdrawn.class;
    }

    @Override
    public void handle(ProductWithdrawn event) {
        duplicates.lookAt(event.products());
    }
}
