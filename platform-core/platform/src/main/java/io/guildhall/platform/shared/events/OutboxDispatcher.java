package io.guildhall.platform.shared.events;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Started;
import io.guildhall.platform.shared.database.AcrossTenants;
import io.guildhall.platform.shared.health.Meters;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;

/** Delivers what is in the outbox. Several nodes work side by side; each event is locked by the one that delivers it. */
@ApplicationScoped
public class OutboxDispatcher {

    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());
    private static final int POLL_MILLIS = 250;
    private static final int AFTER_DEPLOYMENT = 5_000;

    @Inject
    private ScheduledExecutorService executor;

    @Inject
    @AcrossTenants
    private Jdbi acrossTenants;

    @Inject
    private EventDelivery delivery;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    private final AtomicBoolean working = new AtomicBoolean();
    private ScheduledFuture<?> polling;

    /** Polls once right here: a class first loaded by another thread while Payara still deploys is lost for good. */
    void start(@Observes Started event) {
        work();
        polling = executor.scheduleWithFixedDelay(this::work, AFTER_DEPLOYMENT, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(false);
        }
    }

    private void work() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            for (TenantId tenant : tenantsWithDueEvents()) {
                TenantContext.run(tenant, this::deliverAll);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Events have to wait: {0}", e.getMessage());
        } finally {
            working.set(false);
        }
    }

    private void deliverAll() {
        List<UUID> due = delivery.due();
        for (UUID event : due) {
            try {
                delivery.deliver(event)
                        .ifPresent(type -> meters.eventDelivered(
                                type.substring(type.lastIndexOf('.') + 1),
                                Duration.between(Ids.instantOf(event), clock.instant())));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Event " + event + " will be delivered again later", e);
                delivery.postpone(event, e);
                meters.eventFailed();
            }
        }
    }

    private List<TenantId> tenantsWithDueEvents() {
        return acrossTenants
                .withHandle(handle -> handle.createQuery("select tenant_id from tenants_with_due_events limit 100")
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(TenantId::new)
                .toList();
    }
}
