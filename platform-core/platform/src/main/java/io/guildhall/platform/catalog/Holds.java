package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.HoldRows;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes listings off the marketplace and lets them back, for those who look after it. */
@TenantFacade
public class Holds {

    private HoldRows rows;
    private Events events;
    private Event<ProductsAtHand.Changed> changed;
    private Clock clock;

    protected Holds() {}

    @Inject
    Holds(HoldRows rows, Events events, Event<ProductsAtHand.Changed> changed, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /** Published listings in the order of their ids, after that one or from the beginning where it is null. */
    public List<ListingGate.Candidate> publishedAfter(UUID last, int limit) {
        return rows.publishedAfter(last == null ? DraftChecks.NEW : last, limit);
    }

    /** These listings, whatever their status, as far as they exist. */
    public List<ListingGate.Candidate> find(Collection<UUID> products) {
        return products.isEmpty() ? List.of() : rows.find(products);
    }

    /** The same, which nobody else changes until the transaction ends. */
    public List<ListingGate.Candidate> lock(Collection<UUID> products) {
        return products.isEmpty() ? List.of() : rows.lock(products);
    }

    /** Whether buyers can find anything of that company. */
    public boolean isSelling(UUID company) {
        return rows.anyPublished(company);
    }

    /** Shows these listings to buyers; those that are shown already stay as they are. */
    public void show(Collection<UUID> products) {
        set(products, ProductStatus.PUBLISHED);
    }

    /** Keeps these listings from buyers until their sellers correct them or they are shown again. */
    public void sendBack(Collection<UUID> products) {
        set(products, ProductStatus.SENT_BACK);
    }

    private void set(Collection<UUID> products, ProductStatus status) {
        if (products.isEmpty()) {
            return;
        }
        boolean shown = status == ProductStatus.PUBLISHED;
        List<UUID> set = rows.set(products, status, clock.instant());
        if (!set.isEmpty()) {
            events.publish(shown ? new ProductPublished(set) : new ProductWithdrawn(set));
        }
        changed.fire(new ProductsAtHand.Changed(TenantContext.required(), List.copyOf(products)));
    }
}
