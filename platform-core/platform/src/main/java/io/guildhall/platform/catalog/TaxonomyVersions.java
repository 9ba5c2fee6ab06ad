package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.TaxonomyVersion.Cause;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.VersionRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;

/** Keeps a version of the taxonomy for each transaction that changes it, whatever number of changes that makes. */
@ApplicationScoped
class TaxonomyVersions {

    private static final String DRAFT = TaxonomyVersions.class.getName();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private EntityManager entities;

    @Inject
    private CategoryRows categories;

    @Inject
    private VersionRows versions;

    @Inject
    private Clock clock;

    /** What the current transaction began with. */
    private static final class Draft {

        private final List<CategoryLine> before;
        private Cause cause = Cause.EDIT;
        private int reverts;
        private boolean many;
        private int number;

        private Draft(List<CategoryLine> before) {
            this.before = before;
        }
    }

    /**
     * Before the first change of a transaction; the tree is locked by then. Refused while products are still being changed
     * after an earlier one, so that no product meets two changes in the wrong order.
     */
    void begin() {
        if (draft() == null) {
            if (versions.isAtWork()) {
                throw WordedRejection.of(CatalogReason.TAXONOMY_AT_WORK, "taxonomy.at-work");
            }
            transaction.putResource(DRAFT, new Draft(CategoryLine.of(categories.tree())));
        }
    }

    /** The same for many changes at once, which {@link #end} makes one version of. */
    void beginMany(Cause cause, int reverts) {
        begin();
        Draft draft = draft();
        draft.cause = cause;
        draft.reverts = reverts;
        draft.many = true;
    }

    /** After a change. */
    void keep(Actor actor) {
        if (!draft().many) {
            write(actor, draft());
        }
    }

    /** After the last one of many changes; the number of the version, 0 where nothing is different. */
    int end(Actor actor) {
        write(actor, draft());
        return draft().number;
    }

    private void write(Actor actor, Draft draft) {
        entities.flush();
        List<TaxonomyDifference> differences =
                TaxonomyDifference.between(draft.before, CategoryLine.of(categories.tree()));
        if (draft.number > 0) {
            versions.rewrite(draft.number, differences);
        } else if (!differences.isEmpty()) {
            draft.number = versions.add(clock.instant(), actor.displayName(), draft.cause, draft.reverts, differences);
        }
    }

    private Draft draft() {
        return (Draft) transaction.getResource(DRAFT);
    }
}
