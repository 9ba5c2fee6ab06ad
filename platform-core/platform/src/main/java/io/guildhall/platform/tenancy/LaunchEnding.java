package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.tenant.InTenant;
import io.guildhall.platform.tenancy.store.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How a launch ends: the marketplace opens, or nothing of it is left. */
@ApplicationScoped
@Transactional
class LaunchEnding {

    private TenantStore registry;
    private TenantDirectory directory;

    protected LaunchEnding() {}

    @Inject
    LaunchEnding(TenantStore registry, TenantDirectory directory) {
        this.registry = registry;
        this.directory = directory;
    }

    /** Opens the marketplace; does nothing where it is open. */
    public void activate(Tenant tenant) {
        registry.move(tenant.id(), TenantStatus.LAUNCHING, TenantStatus.ACTIVE);
        directory.forget(tenant.slug());
    }

    /** Deletes the tenant's rows and its entry in the registry, all or nothing. */
    @InTenant
    public void forget(Tenant tenant) {
        registry.deleteRows(tenant.id());
        registry.delete(tenant.id());
        directory.forget(tenant.slug());
    }
}
