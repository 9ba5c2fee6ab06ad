package io.guildhall.platform.identity;

import io.guildhall.platform.shared.web.Icons;
import io.guildhall.platform.shared.web.Palette;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a new marketplace the realm its people sign in at, with its roles and clients. */
@ApplicationScoped
class RealmStep implements LaunchStep {

    private Realms realms;
    private Hosts hosts;

    protected RealmStep() {}

    @Inject
    RealmStep(Realms realms, Hosts hosts) {
        this.realms = realms;
        this.hosts = hosts;
    }

    @Override
    public String code() {
        return "realm";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        SignInLook look = new SignInLook(
                tenant.names(),
                tenant.taglines(),
                Icons.has(tenant.icon()) ? tenant.icon() : "building-store",
                new Palette(
                        tenant.primaryColor().substring(1), tenant.accentColor().substring(1)));
        realms.create(new MarketplaceRealm(
                tenant.realm(), tenant.id().toString(), look, tenant.languages(), hosts.urlOf(tenant.slug())));
    }

    @Override
    public void undo(Tenant tenant) {
        realms.remove(tenant.realm(), tenant.id().toString());
    }
}
