package io.guildhall.platform.membership;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a new marketplace the tiers of its template. */
@ApplicationScoped
public class TiersLaunchStep implements LaunchStep {

    private Memberships memberships;

    protected TiersLaunchStep() {}

    @Inject
    TiersLaunchStep(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public String code() {
        return "tiers";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        for (Template.Tier tier : template.tiers()) {
            if (memberships.byCode(tier.code()).isEmpty()) {
                memberships.create(AuditLog.SYSTEM, terms(tier, tenant.currency()));
            }
        }
    }

    /** The template's price stands in the marketplace's currency, whatever the template's own. */
    private static TierTerms terms(Template.Tier tier, String currency) {
        return new TierTerms(
                tier.code(),
                tier.name(),
                tier.description(),
                io.guildhall.platform.shared.Money.of(tier.price().amount(), currency),
                Period.valueOf(tier.period().name()),
                tier.listingQuota().isPresent()
                        ? Integer.valueOf(tier.listingQuota().getAsInt())
                        : null,
                tier.commissionPercent(),
                tier.privileges().stream()
                        .map(privilege -> new Privilege(privilege.code(), privilege.name()))
                        .toList(),
                tier.isDefault());
    }
}
