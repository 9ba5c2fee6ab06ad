package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.ReworkRows;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes products of a rework, a batch in a transaction. */
@TenantFacade
class ReworkBatches {

    private static final int BATCH = 200;

    private ReworkRows rows;
    private Events events;
    private Event<ProductsAtHand.Changed> changed;
    private Clock clock;

    protected ReworkBatches() {}

    @Inject
    ReworkBatches(ReworkRows rows, Events events, Event<ProductsAtHand.Changed> changed, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /** Changes the next batch; whether there may be another one. */
    public boolean next(UUID id) {
        Optional<Rework> found = rows.lock(id).filter(rework -> !rework.isDone());
        if (found.isEmpty()) {
            return false;
        }
        Rework rework = found.get();
        boolean restores = rework.kind() == Rework.Kind.RESTORE;
        List<ReworkRows.Found> batch =
                restores ? rows.changedBy(Integer.parseInt(rework.from()), rework, BATCH) : rows.next(rework, BATCH);
        if (batch.isEmpty()) {
            rows.end(rework.version(), clock.instant());
            return false;
        }
        Map<ReworkRows.Found, Reworked> changes = new LinkedHashMap<>();
        for (ReworkRows.Found product : batch) {
            changes.put(
                    product,
                    restores
                            ? product.now().restored(product.was(), product.became())
                            : product.now().after(rework));
        }
        rows.rework(rework.version(), changes, clock.instant());
        List<UUID> told = changes.entrySet().stream()
                .filter(each -> !each.getKey().now().equals(each.getValue()))
                .map(each -> each.getKey().product())
                .toList();
        if (!told.isEmpty()) {
            events.publish(new ProductChanged(told));
            changed.fire(new ProductsAtHand.Changed(TenantContext.required(), told));
        }
        rows.count(rework.version(), batch.size(), batch.size() - told.size());
        return true;
    }
}
