package io.guildhall.platform.moderation;

/** What happened to a listing. */
public enum ReviewStep {
    HELD,
    /** A rule that came into force fits it; buyers still see it. */
    FOUND,
    RESUBMITTED,
    CLEARED,
    WITHDRAWN,
    APPROVED,
    CHANGES_ASKED,
    REFUSED,
    TAKEN_DOWN,
    REINSTATED;

    /** Whether an admin took it, so that the seller is told. */
    public boolean isDecision() {
        return ordinal() >= APPROVED.ordinal();
    }
}
