package io.guildhall.platform.search;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Brings this node's index in line with the catalogue: product by product as they change, or a marketplace as a whole. */
@ApplicationScoped
class KeepingTheIndex {

    private static final int BATCH = 500;

    private Products products;
    private ListingDocuments documents;
    private ListingIndex index;
    private volatile boolean building;

    protected KeepingTheIndex() {}

    @Inject
    KeepingTheIndex(Products products, ListingDocuments documents, ListingIndex index) {
        this.products = products;
        this.documents = documents;
        this.index = index;
    }

    /** Whether the index is being built from nothing and may not know what is offered. */
    void building(boolean isBuilding) {
        building = isBuilding;
    }

    /** Refuses to answer for a marketplace that is not in the index yet. */
    void requireBuilt() {
        if (building && index.size() == 0) {
            throw WordedRejection.of(CommonReason.UNAVAILABLE, "catalog.search.building");
        }
    }

    /** Puts these products in as they are now, and takes out those that are no longer offered. */
    void refresh(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            refreshSome(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
    }

    /**
     * Puts in everything the current marketplace offers and takes out what it does not; what is in the index is found
     * meanwhile.
     */
    void build() {
        Set<String> others = index.ids();
        List<ProductView> batch = products.published(null, BATCH);
        while (!batch.isEmpty()) {
            index.put(documents.of(batch));
            batch.forEach(product -> others.remove(product.id().toString()));
            batch = products.published(batch.get(batch.size() - 1).id(), BATCH);
        }
        refresh(others.stream().map(UUID::fromString).toList());
    }

    private void refreshSome(List<UUID> ids) {
        List<ProductView> published =
                products.views(ids).stream().filter(ProductView::isPublished).toList();
        index.put(documents.of(published));
        List<UUID> found = published.stream().map(ProductView::id).toList();
        index.remove(ids.stream()
                .filter(id -> !found.contains(id))
                .map(UUID::toString)
                .toList());
    }
}
