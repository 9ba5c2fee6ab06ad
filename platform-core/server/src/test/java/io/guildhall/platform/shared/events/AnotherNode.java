package io.guildhall.platform.shared.events;

import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Delivers events as the dispatcher of another node would. */
@ApplicationScoped
public class AnotherNode {

    @Inject
    private EventDelivery delivery;

    /** Hands the event to its handlers, unless somebody is at it. */
    public void deliver(UUID tenant, UUID event) {
        TenantContext.run(new TenantId(tenant), () -> delivery.deliver(event));
    }
}
