package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is new is measured. */
@ApplicationScoped
class MeasuringProductPublished implements EventHandler<ProductPublished> {

    private Measuring measuring;

    protected MeasuringProductPublished() {}

    @Inject
    MeasuringProductPublished(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public Class<ProductPublished> eventType() {
        return ProductPublished.class;
    }

    @Override
    public void handle(ProductPublished event) {
        measuring.measure(event.products());
    }
}
