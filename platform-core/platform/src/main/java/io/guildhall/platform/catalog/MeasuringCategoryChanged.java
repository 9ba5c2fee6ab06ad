package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What was measured against other questions no longer counts. */
@ApplicationScoped
class MeasuringCategoryChanged implements EventHandler<CategoryChanged> {

    private Measuring measuring;

    protected MeasuringCategoryChanged() {}

    @Inject
    MeasuringCategoryChanged(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public Class<CategoryChanged> eventType() {
        return CategoryChanged.class;
    }

    @Override
    public void handle(CategoryChanged event) {
        measuring.forget(event.category());
    }
}
