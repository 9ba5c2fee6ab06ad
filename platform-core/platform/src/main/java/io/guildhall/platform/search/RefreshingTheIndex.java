package io.guildhall.platform.search;

import io.guildhall.platform.catalog.CategoryChanged;
import io.guildhall.platform.catalog.ProductChanged;
import io.guildhall.platform.catalog.ProductEvent;
import io.guildhall.platform.catalog.ProductPublished;
import io.guildhall.platform.catalog.ProductWithdrawn;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.shared.events.EventHandler;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What happens to a product is noted for the index of every node, and found within a second or two. */
final class RefreshingTheIndex {

    private RefreshingTheIndex() {}

    /** Whatever happens to a product, every node looks at it again. */
    abstract static class When<E extends Record & ProductEvent> implements EventHandler<E> {
        private final Class<E> event;

        @Inject
        private ListingChanges changes;

        When(Class<E> event) {
            this.event = event;
        }

        @Override
        public Class<E> eventType() {
            return event;
        }

        @Override
        public void handle(E happened) {
            changes.note(happened.products());
        }
    }

    @ApplicationScoped
    static class WhenPublished extends When<ProductPublished> {
        WhenPublished() {
            super(ProductPublished.class);
        }
    }

    @ApplicationScoped
    static class WhenChanged extends When<ProductChanged> {
        WhenChanged() {
            super(ProductChanged.class);
        }
    }

    @ApplicationScoped
    static class WhenWithdrawn extends When<ProductWithdrawn> {
        WhenWithdrawn() {
            super(ProductWithdrawn.class);
        }
    }

    /** A category's name and attributes are part of what its products are found by. */
    @ApplicationScoped
    static class WhenCategoryChanged implements EventHandler<CategoryChanged> {
        @Inject
        private Jobs jobs;

        @Override
        public Class<CategoryChanged> eventType() {
            return CategoryChanged.class;
        }

        @Override
        public void handle(CategoryChanged event) {
            jobs.start(Anew.NAME, TenantContext.required().value());
        }
    }

    /** Notes everything a marketplace offers, so that every node takes it in anew. */
    @ApplicationScoped
    static class Anew implements Job {
        static final String NAME = "search.rebuild";
        private static final int BATCH = 2_000;

        @Inject
        private Noting noting;

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void run(UUID subject) {
            UUID last = null;
            do {
                last = noting.noteAfter(last, BATCH);
            } while (last != null);
        }
    }

    @TenantFacade
    static class Noting {
        @Inject
        private Products products;

        @Inject
        private ListingChanges changes;

        /** Notes the published products after that one; answers the last of them, or null when there were none. */
        public UUID noteAfter(UUID last, int limit) {
            List<UUID> ids = products.publishedIds(last, limit);
            changes.note(ids);
            return ids.isEmpty() ? null : ids.get(ids.size() - 1);
        }
    }
}
