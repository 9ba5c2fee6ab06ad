package io.guildhall.platform.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/**
 * Counts what happens in the business, for those who run the platform: {@code /metrics?scope=application}. Figures are
 * of this node since its start and of all marketplaces together.
 */
@ApplicationScoped
public class Meters {

    private MetricRegistry registry;

    protected Meters() {}

    @Inject
    Meters(@RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE) MetricRegistry registry) {
        this.registry = registry;
    }

    /**
     * An event reached everyone who waited for it.
     *
     * @param type what happened, such as {@code OrderPlaced}
     * @param delay since it happened
     */
    public void eventDelivered(String type, Duration delay) {
        registry.timer("guildhall_events", new Tag("type", type)).update(delay);
    }

    /** An event could not be delivered and will be tried again. */
    public void eventFailed() {
        registry.counter("guildhall_events_failed").inc();
    }
}
