package io.guildhall.platform.duplicates;

import io.guildhall.platform.catalog.ProductPublished;
import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is new on the marketplace is compared. */
@ApplicationScoped
class ComparingPublished implements EventHandler<ProductPublished> {

    private Duplicates duplicates;

    protected ComparingPublished() {}

    @Inject
    ComparingPublished(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public Class<ProductPublished> eventType() {
        return ProductPublished.class;
    }

    @Override
    public void handle(ProductPublished event) {
        duplicates.lookAt(event.products());
    }
}
