package io.guildhall.platform.duplicates;

import io.guildhall.platform.catalog.ProductChanged;
import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What says something else is compared again. */
@ApplicationScoped
class ComparingChanged implements EventHandler<ProductChanged> {

    private Duplicates duplicates;

    protected ComparingChanged() {}

    @Inject
    ComparingChanged(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public Class<ProductChanged> eventType() {
        return ProductChanged.class;
    }

    @Override
    public void handle(ProductChanged event) {
        duplicates.lookAt(event.products());
    }
}
