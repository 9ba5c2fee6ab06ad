package io.guildhall.platform.duplicates;

import io.guildhall.platform.shared.Reason;

/** Why a decision about two products is refused. */
public enum DuplicateReason implements Reason {
    /** It has been decided already, or cannot be decided so. */
    PAIR_SETTLED(409),
    /** One of the two says something else than when they were found. */
    PAIR_CHANGED(409);

    private final int status;

    DuplicateReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
