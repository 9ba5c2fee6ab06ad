package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has changed is measured again. */
@ApplicationScoped
class MeasuringProductChanged implements EventHandler<ProductChanged> {

    private Measuring measuring;

    protected MeasuringProductChanged() {}

    @Inject
    MeasuringProductChanged(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public Class<ProductChanged> eventType() {
        return ProductChanged.class;
    }

    @Override
    public void handle(ProductChanged event) {
        measuring.measure(event.products());
    }
}
