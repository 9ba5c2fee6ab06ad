package io.guildhall.platform.duplicates;

/** How two products that may be the same stand. */
public enum PairState {
    /** Nobody has decided. */
    OPEN,
    /** They are different; they are not proposed again unless one of them changes. */
    DISMISSED,
    /** The newer one was merged into the older one. */
    MERGED,
    /** They are the same goods of two sellers. */
    LINKED,
    /** One of them is no longer listed, or says something else by now. */
    GONE;

    public boolean isUndoable() {
        return this == MERGED || this == LINKED || this == DISMISSED;
    }
}
