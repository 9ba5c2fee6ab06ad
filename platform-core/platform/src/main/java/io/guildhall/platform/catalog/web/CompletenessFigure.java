package io.guildhall.platform.catalog.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.Measuring;
import io.guildhall.platform.catalog.store.CompletenessRows;
import io.guildhall.platform.company.WorkbenchFigure;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How completely a company's published products are described, for those who sell. */
@ApplicationScoped
class CompletenessFigure implements WorkbenchFigure {

    private final Cache<Asked, CompletenessRows.Overall> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private Measuring measuring;

    protected CompletenessFigure() {}

    @Inject
    CompletenessFigure(Measuring measuring) {
        this.measuring = measuring;
    }

    private record Asked(TenantId tenant, UUID company) {}

    /** At most thirty seconds old, so that beginning the day costs nothing more. */
    @Override
    public Optional<Figure> of(Actor person, Shell shell) {
        if (!person.has(Roles.SELLER)) {
            return Optional.empty();
        }
        CompletenessRows.Overall overall = known.get(
                new Asked(TenantContext.required(), person.requireCompany()), asked -> measuring.overall(person));
        if (overall.products() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                shell.t("catalog.completeness.overall"),
                overall.average() + " %",
                overall.lacking() == 0
                        ? shell.t("catalog.completeness.all-good")
                        : shell.t("catalog.completeness.lacking", overall.lacking()),
                tone(overall.average()),
                Link.to(ProductFormComposer.HOME).with("sort", "completeness").href()));
    }

    static Tone tone(int score) {
        if (score >= Measuring.ENOUGH) {
            return Tone.GOOD;
        }
        return score >= Measuring.ENOUGH / 2 ? Tone.ATTENTION : Tone.BAD;
    }
}
