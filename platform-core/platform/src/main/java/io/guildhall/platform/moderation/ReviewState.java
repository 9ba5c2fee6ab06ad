package io.guildhall.platform.moderation;

/** How a listing stands with the marketplace's admins. */
public enum ReviewState {
    WAITING,
    APPROVED,
    CHANGES_ASKED,
    REFUSED,
    TAKEN_DOWN,
    /** The seller took it off the marketplace before it was decided. */
    WITHDRAWN,
    /** The seller corrected what it was held for. */
    CLEARED;

    /** Whether the seller has to do something before buyers see it. */
    public boolean isSentBack() {
        return this == CHANGES_ASKED || this == REFUSED || this == TAKEN_DOWN;
    }
}
