package io.guildhall.platform.buying;

import io.guildhall.platform.buying.web.CompareComposer;
import io.guildhall.platform.buying.web.ComparePage;
import io.guildhall.platform.shared.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Lays products side by side on pages of other features, as buyers see them side by side. */
@ApplicationScoped
public class SideBySide {

    private Comparing comparing;
    private CompareComposer composer;

    protected SideBySide() {}

    @Inject
    SideBySide(Comparing comparing, CompareComposer composer) {
        this.comparing = comparing;
        this.composer = composer;
    }

    /** What the template {@code buying/compareTable.jte} shows. */
    public record Table(ComparePage page) {

        /** How many of the products are still published. */
        public int size() {
            return page.products().size();
        }
    }

    /** Those of the products that are published, attribute by attribute. */
    public Table of(List<UUID> products, Shell shell) {
        return new Table(composer.compose(comparing.compare(products), false, shell));
    }
}
