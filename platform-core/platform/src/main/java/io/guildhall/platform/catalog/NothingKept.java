package io.guildhall.platform.catalog;

import java.util.List;

/** Ends a transaction that changed the taxonomy, so that nothing of it stays: a rehearsal, or something was refused. */
final class NothingKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TaxonomyDifference> differences;
    private final transient List<RefusedChange> refused;

    NothingKept(List<TaxonomyDifference> differences, List<RefusedChange> refused) {
        super("Nothing of these changes of the taxonomy is kept");
        this.differences = List.copyOf(differences);
        this.refused = List.copyOf(refused);
    }

    /** What was tried. */
    List<TaxonomyDifference> differences() {
        return differences;
    }

    /** What of it could not be done; empty for a rehearsal that went well. */
    List<RefusedChange> refused() {
        return refused;
    }
}
