package io.guildhall.platform.search;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Brings the index in line with the catalogue: product by product as they change, and as a whole when asked to. */
@ApplicationScoped
public class KeepingTheIndex implements Job {

    private static final String NAME = "search.rebuild";
    private static final int BATCH = 500;

    private Products products;
    private ListingDocuments documents;
    private ListingIndex index;
    private Jobs jobs;

    protected KeepingTheIndex() {}

    @Inject
    KeepingTheIndex(Products products, ListingDocuments documents, ListingIndex index, Jobs jobs) {
        this.products = products;
        this.documents = documents;
        this.index = index;
        this.jobs = jobs;
    }

    /** Puts these products in as they are now, and takes out those that are no longer offered. */
    void refresh(List<UUID> ids) {
        List<ProductView> published =
                products.views(ids).stream().filter(ProductView::isPublished).toList();
        index.put(documents.of(published));
        List<UUID> found = published.stream().map(ProductView::id).toList();
        index.remove(ids.stream()
                .filter(id -> !found.contains(id))
                .map(UUID::toString)
                .toList());
    }

    /** Starts building the current marketplace's index anew; what is in it is found meanwhile. */
    public void startRebuild() {
        jobs.start(NAME, TenantContext.required().value());
    }

    /** Starts a rebuild where the index knows nothing although something is offered. */
    public void rebuildIfMissing() {
        if (index.size() == 0 && !products.published(null, 1).isEmpty()) {
            startRebuild();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        UUID last = null;
        List<ProductView> batch = products.published(last, BATCH);
        while (!batch.isEmpty()) {
            index.put(documents.of(batch));
            last = batch.get(batch.size() - 1).id();
            batch = products.published(last, BATCH);
        }
    }
}
