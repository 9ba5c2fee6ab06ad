package io.guildhall.platform.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The server answers. It does not depend on anything else, for a restart would mend nothing else. */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        Runtime memory = Runtime.getRuntime();
        return HealthCheckResponse.named("server")
                .withData("usedMegabytes", (memory.totalMemory() - memory.freeMemory()) >> 20)
                .withData("mostMegabytes", memory.maxMemory() >> 20)
                .up()
                .build();
    }
}
