package io.guildhall.platform.search;

import io.guildhall.platform.catalog.ProductChanged;
import io.guildhall.platform.catalog.ProductPublished;
import io.guildhall.platform.catalog.ProductWithdrawn;
import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What happens to a product is found within a second. */
final class RefreshingTheIndex {

    private RefreshingTheIndex() {}

    @ApplicationScoped
    static class WhenPublished implements EventHandler<ProductPublished> {
        @Inject
        private KeepingTheIndex index;

        @Override
        public Class<ProductPublished> eventType() {
            return ProductPublished.class;
        }

        @Override
        public void handle(ProductPublished event) {
            index.refresh(List.of(event.product()));
        }
    }

    @ApplicationScoped
    static class WhenChanged implements EventHandler<ProductChanged> {
        @Inject
        private KeepingTheIndex index;

        @Override
        public Class<ProductChanged> eventType() {
            return ProductChanged.class;
        }

        @Override
        public void handle(ProductChanged event) {
            index.refresh(List.of(event.product()));
        }
    }

    @ApplicationScoped
    static class WhenWithdrawn implements EventHandler<ProductWithdrawn> {
        @Inject
        private KeepingTheIndex index;

        @Override
        public Class<ProductWithdrawn> eventType() {
            return ProductWithdrawn.class;
        }

        @Override
        public void handle(ProductWithdrawn event) {
            index.refresh(List.of(event.product()));
        }
    }
}
