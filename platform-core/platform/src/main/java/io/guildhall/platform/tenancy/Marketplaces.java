package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.store.TenantStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Marketplaces as the operator keeps them: whether an address is free, and which are open. */
@ApplicationScoped
@Transactional
public class Marketplaces {

    private TenantDirectory directory;
    private TenantStore registry;

    protected Marketplaces() {}

    @Inject
    Marketplaces(TenantDirectory directory, TenantStore registry) {
        this.directory = directory;
        this.registry = registry;
    }

    /** What speaks against giving that address to a new marketplace. */
    public Optional<Slug.Fault> faultOf(String slug) {
        return Slug.faultOf(slug).or(() -> registry.exists(slug) ? Optional.of(Slug.Fault.TAKEN) : Optional.empty());
    }

    /** The marketplace with that address, whatever its status. */
    public Tenant require(String slug) {
        return directory.bySlug(slug).orElseThrow(() -> Rejection.notFound("marketplace", slug));
    }

    /** Closes a live marketplace to everyone until it is resumed; nothing in it is lost. */
    public Tenant suspend(String slug) {
        return move(slug, TenantStatus.ACTIVE, TenantStatus.SUSPENDED, "tenancy.not-active");
    }

    /** Opens a suspended marketplace again. */
    public Tenant resume(String slug) {
        return move(slug, TenantStatus.SUSPENDED, TenantStatus.ACTIVE, "tenancy.not-suspended");
    }

    private Tenant move(String slug, TenantStatus from, TenantStatus to, String refusal) {
        Tenant tenant = require(slug);
        if (!registry.move(tenant.id(), from, to)) {
            throw WordedRejection.of(TenancyReason.NOT_IN_THAT_STATE, refusal, slug);
        }
        directory.forget(slug);
        return directory.byId(tenant.id()).orElseThrow();
    }
}
