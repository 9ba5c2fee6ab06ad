package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.catalog.store.ProductWriter;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes changed descriptions, one or many: past the gates, with all that is kept beside products, and told to everyone. */
@ApplicationScoped
class ProductChanges {

    private Gates gates;
    private ProductWriter writer;
    private Events events;
    private Event<ProductsAtHand.Changed> changed;
    private Clock clock;

    protected ProductChanges() {}

    @Inject
    ProductChanges(
            Gates gates, ProductWriter writer, Events events, Event<ProductsAtHand.Changed> changed, Clock clock) {
        this.gates = gates;
        this.writer = writer;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * A product with what is to become of it.
     *
     * @param checked a draft nothing is wrong with
     * @param stockRead the stock its seller saw, by the variants' numbers
     */
    record Change(Product product, DraftCheck.Outcome checked, Map<String, BigDecimal> stockRead) {}

    /**
     * Writes these changes of one company's products.
     *
     * @param flush writes the products themselves
     * @return by product, the variants whose stock cannot be what was given; whoever gets one must roll back
     */
    Map<UUID, List<ProductWriter.StockConflict>> write(Actor actor, List<Change> changes, Runnable flush) {
        Set<UUID> held = gates.hold(
                actor,
                changes.stream()
                        .filter(each -> each.product().status() != ProductStatus.WITHDRAWN)
                        .map(ProductChanges::candidate)
                        .toList());
        List<UUID> published = new ArrayList<>();
        List<UUID> others = new ArrayList<>();
        List<ProductWriter.Parts> parts = new ArrayList<>();
        Map<UUID, Map<String, BigDecimal>> stockRead = new HashMap<>();
        for (Change each : changes) {
            Product product = each.product();
            Record event = product.change(
                    each.checked().draft(),
                    each.checked().category().id(),
                    held.contains(product.id()),
                    clock.instant());
            (event instanceof ProductPublished ? published : others).add(product.id());
            parts.add(new ProductWriter.Parts(
                    product.id(), product.companyId(), each.checked().draft()));
            stockRead.put(product.id(), each.stockRead());
        }
        flush.run();
        Map<UUID, List<ProductWriter.StockConflict>> conflicts = writer.replaceAll(parts, stockRead);
        if (conflicts.isEmpty()) {
            events.publish(told(published, others));
            changed.fire(new ProductsAtHand.Changed(
                    TenantContext.required(),
                    changes.stream().map(each -> each.product().id()).toList()));
        }
        return conflicts;
    }

    private static List<Record> told(List<UUID> published, List<UUID> changed) {
        List<Record> told = new ArrayList<>();
        if (!published.isEmpty()) {
            told.add(new ProductPublished(published));
        }
        if (!changed.isEmpty()) {
            told.add(new ProductChanged(changed));
        }
        return told;
    }

    private static ListingGate.Candidate candidate(Change change) {
        Product product = change.product();
        return new ListingGate.Candidate(
                product.id(),
                product.version(),
                product.companyId(),
                product.number(),
                product.status(),
                Gates.content(change.checked()));
    }
}
