package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Measuring;
import io.guildhall.platform.catalog.store.CompletenessRows;
import io.guildhall.platform.company.WorkbenchFigure;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How completely a company's published products are described, for those who sell. */
@ApplicationScoped
class CompletenessFigure implements WorkbenchFigure {

    private Measuring measuring;

    protected CompletenessFigure() {}

    @Inject
    CompletenessFigure(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public Optional<Figure> of(Actor person, Shell shell) {
        if (!person.has(Roles.SELLER)) {
            return Optional.empty();
        }
        CompletenessRows.Overall overall = measuring.overall(person);
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
                Link.to(ProductFormComposer.HOME)
                        .with("sort", "completeness")
                        .href()));
    }

    static Tone tone(int score) {
        if (score >= Measuring.ENOUGH) {
            return Tone.GOOD;
        }
        return score >= Measuring.ENOUGH / 2 ? Tone.ATTENTION : Tone.BAD;
    }
}
