package io.guildhall.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantDirectory;
import io.guildhall.vertical.Vertical;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What the catalogue needs to know of the current marketplace: its industry, currency and languages. */
@ApplicationScoped
public class Marketplace {

    private final Cache<TenantId, Tenant> tenants = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private TenantDirectory directory;
    private Verticals verticals;

    protected Marketplace() {}

    @Inject
    Marketplace(TenantDirectory directory, Verticals verticals) {
        this.directory = directory;
        this.verticals = verticals;
    }

    /** The current marketplace, at most ten seconds old. */
    public Tenant tenant() {
        return tenants.get(TenantContext.required(), id -> directory.byId(id).orElseThrow());
    }

    /** Its industry's module, or one that adds nothing. */
    public Vertical vertical() {
        return verticals.of(tenant().vertical());
    }

    /** The beginning of its product numbers. */
    public String numberPrefix() {
        Tenant tenant = tenant();
        return tenant.slug() + "-" + (tenant.vertical().isEmpty() ? tenant.template() : tenant.vertical());
    }
}
