package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.TaxonomyFile.Problem;
import io.guildhall.platform.catalog.TaxonomyFiles.Outcome;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.VersionRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import java.util.List;

/** Takes a taxonomy over from a file, in a transaction that keeps all of it or nothing. */
@TenantFacade
class TaxonomyTakeover {

    private static final int MOST_CHANGES = 1_000;

    private CategoryRows categories;
    private VersionRows versions;
    private Taxonomy taxonomy;

    protected TaxonomyTakeover() {}

    @Inject
    TaxonomyTakeover(CategoryRows categories, VersionRows versions, Taxonomy taxonomy) {
        this.categories = categories;
        this.versions = versions;
        this.taxonomy = taxonomy;
    }

    public List<CategoryLine> lines() {
        return CategoryLine.of(categories.tree());
    }

    /** The number of the latest version. */
    public int latest() {
        return versions.latest();
    }

    /**
     * Takes the file over.
     *
     * @throws NothingKept in a rehearsal, and where something is refused
     */
    public Outcome run(Actor actor, TaxonomyFile file, boolean removeOthers, boolean rehearsal) {
        categories.lock();
        int since = versions.latest();
        List<CategoryLine> now = lines();
        List<Problem> problems = file.check(now, removeOthers);
        if (!problems.isEmpty()) {
            return new Outcome(problems, List.of(), List.of(), 0, since);
        }
        List<TaxonomyDifference> differences = file.differences(now, removeOthers);
        if (differences.isEmpty()) {
            return new Outcome(List.of(), List.of(), List.of(), 0, since);
        }
        if (differences.size() > MOST_CHANGES) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.many", MOST_CHANGES);
        }
        int version = taxonomy.apply(actor, differences, TaxonomyVersion.Cause.IMPORT, 0, rehearsal);
        return new Outcome(List.of(), differences, List.of(), version, since);
    }
}
