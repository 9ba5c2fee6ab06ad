package io.guildhall.platform.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the taxonomy became by one change, and from what.
 *
 * @param number counted from 1 in each marketplace
 * @param by who changed it
 * @param cause why
 * @param reverts the version it undid, 0 for none
 * @param revertedBy the version that undid it, 0 for none
 * @param differences what became of each category
 * @param rework what it does to the products that were there; nothing where it leaves them alone
 */
public record TaxonomyVersion(
        int number,
        Instant at,
        String by,
        Cause cause,
        int reverts,
        int revertedBy,
        List<TaxonomyDifference> differences,
        Optional<Rework> rework) {

    public enum Cause {
        EDIT,
        IMPORT,
        REWORK,
        UNDO
    }

    public TaxonomyVersion {
        differences = List.copyOf(differences);
    }

    /** Whether it can be undone: once, and not while its products are still being changed. */
    public boolean isUndoable() {
        return revertedBy == 0 && rework.map(Rework::isDone).orElse(true);
    }
}
