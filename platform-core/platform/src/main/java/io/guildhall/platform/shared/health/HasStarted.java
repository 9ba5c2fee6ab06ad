package io.guildhall.platform.shared.health;

import io.guildhall.platform.shared.Started;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The application has started: jobs and events are being worked off. */
@Startup
@ApplicationScoped
public class HasStarted implements HealthCheck {

    private volatile boolean started;

    void note(@Observes Started event) {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("application").status(started).build();
    }
}
