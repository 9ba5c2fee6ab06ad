package io.guildhall.platform.moderation;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Gives a new marketplace the restricted goods of its template. */
@ApplicationScoped
class RestrictionsLaunchStep implements LaunchStep {

    private Rules rules;
    private Clock clock;

    protected RestrictionsLaunchStep() {}

    @Inject
    RestrictionsLaunchStep(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "restrictions";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<RuleTerms> terms = template.restrictions().stream()
                .flatMap(goods -> goods.values().stream()
                        .map(value -> new RuleTerms(
                                RuleKind.IDENTIFIER,
                                goods.scheme(),
                                value,
                                goods.reason(),
                                goods.refused() ? RuleAction.REFUSE : RuleAction.HOLD,
                                today,
                                Optional.empty())))
                .toList();
        if (!terms.isEmpty()) {
            rules.takeOver(AuditLog.SYSTEM, terms);
        }
    }
}
