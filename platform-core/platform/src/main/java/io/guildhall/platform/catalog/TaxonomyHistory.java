package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.TaxonomyVersion.Cause;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.VersionRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The versions of the taxonomy, and how one is undone. */
@TenantFacade
public class TaxonomyHistory {

    private VersionRows versions;
    private CategoryRows categories;
    private Taxonomy taxonomy;
    private Reworking reworking;

    protected TaxonomyHistory() {}

    @Inject
    TaxonomyHistory(VersionRows versions, CategoryRows categories, Taxonomy taxonomy, Reworking reworking) {
        this.versions = versions;
        this.categories = categories;
        this.taxonomy = taxonomy;
        this.reworking = reworking;
    }

    /**
     * The versions, the latest first.
     *
     * @param before the version to go on after, or nothing for the beginning
     */
    public List<TaxonomyVersion> before(Optional<Integer> before, int limit) {
        return versions.before(before.orElse(Integer.MAX_VALUE), limit);
    }

    /** The version to go on after, of an earlier answer. */
    public static int cursor(String text) {
        return whole(text).orElseThrow(() -> Rejection.of("cursor", "This is not the cursor of an earlier answer"));
    }

    /** The number of a version in an address. */
    public static int number(String text) {
        return whole(text).orElseThrow(() -> Rejection.notFound("version", text));
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    public TaxonomyVersion version(int number) {
        return versions.find(number).orElseThrow(() -> Rejection.notFound("version", number));
    }

    /**
     * Makes the categories a version changed what they were before it, and gives products back what it took from them.
     * Refused where any of these categories has changed since: then that change is undone first.
     *
     * @return the number of the version that undoes it
     */
    public int undo(Actor actor, int number) {
        categories.lock();
        TaxonomyVersion version = version(number);
        if (version.revertedBy() > 0) {
            throw WordedRejection.of(
                    CatalogReason.VERSION_SETTLED, "taxonomy.undo.twice", number, version.revertedBy());
        }
        if (!version.isUndoable()) {
            throw WordedRejection.of(CatalogReason.VERSION_SETTLED, "taxonomy.undo.running", number);
        }
        CategoryTree tree = categories.tree();
        List<CategoryLine> now = CategoryLine.of(tree);
        List<TaxonomyDifference> back = new ArrayList<>();
        for (TaxonomyDifference each : version.differences()) {
            requireStill(each, now);
            back.add(new TaxonomyDifference(each.after(), each.before()));
        }
        Collections.reverse(back);
        if (version.rework().isPresent()) {
            return reworking.restore(actor, version, back);
        }
        try {
            return taxonomy.apply(actor, back, Cause.UNDO, number, false);
        } catch (NothingKept e) {
            throw e.refused().get(0).reason();
        }
    }

    private static void requireStill(TaxonomyDifference change, List<CategoryLine> now) {
        Optional<CategoryLine> found =
                now.stream().filter(line -> line.code().equals(change.code())).findFirst();
        boolean still = change.after() == null
                ? found.isEmpty()
                : found.filter(change.after()::says).isPresent();
        if (!still) {
            throw WordedRejection.of(CatalogReason.VERSION_SETTLED, "taxonomy.undo.changed-since", change.name());
        }
    }
}
