package io.guildhall.platform.operator;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.Marketplaces;
import io.guildhall.platform.tenancy.NewMarketplace;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What operators do. Everything lands in the audit log of the marketplace it was done to. */
@ApplicationScoped
@Transactional
public class OperatorDesk {

    private static final String SUBJECT = "marketplace";

    private Launches launches;
    private Marketplaces marketplaces;
    private AuditLog audit;

    protected OperatorDesk() {}

    @Inject
    OperatorDesk(Launches launches, Marketplaces marketplaces, AuditLog audit) {
        this.launches = launches;
        this.marketplaces = marketplaces;
        this.audit = audit;
    }

    /**
     * Begins a launch.
     *
     * @param key the request's idempotency key, or null
     */
    public Launch launch(Actor operator, NewMarketplace wish, String key) {
        Optional<Launch> earlier = launches.earlier(wish, operator.username(), key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Launch launch = launches.start(wish, operator.username(), key);
        record(operator, "marketplace.launched", launch.marketplace().value(), launch);
        return launch;
    }

    public Launch retry(Actor operator, UUID id) {
        Launch launch = launches.retry(id);
        record(operator, "marketplace.launch-retried", launch.marketplace().value(), launch);
        return launch;
    }

    /** Takes a failed launch back. The rows of the marketplace go, the record of the launch itself stays. */
    public Launch discard(UUID id) {
        return launches.discard(id);
    }

    public Tenant suspend(Actor operator, String slug) {
        Tenant tenant = marketplaces.suspend(slug);
        TenantContext.run(
                tenant.id(),
                () -> audit.record(
                        operator, "marketplace.suspended", SUBJECT, tenant.id().value(), Map.of("slug", slug)));
        return tenant;
    }

    public Tenant resume(Actor operator, String slug) {
        Tenant tenant = marketplaces.resume(slug);
        TenantContext.run(
                tenant.id(),
                () -> audit.record(
                        operator, "marketplace.resumed", SUBJECT, tenant.id().value(), Map.of("slug", slug)));
        return tenant;
    }

    private void record(Actor operator, String action, UUID marketplace, Launch launch) {
        TenantContext.run(
                launch.marketplace(),
                () -> audit.record(
                        operator,
                        action,
                        SUBJECT,
                        marketplace,
                        Map.of("slug", launch.slug(), "template", launch.template())));
    }
}
