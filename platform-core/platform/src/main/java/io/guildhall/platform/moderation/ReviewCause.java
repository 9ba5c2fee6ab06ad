package io.guildhall.platform.moderation;

/** Why a listing has to be looked at. */
public enum ReviewCause {
    WORD,
    GOODS,
    FIRST_LISTING,
    EVERY_LISTING,
    /** It was sent back and corrected. */
    RESUBMITTED,
    /** An admin took it off. */
    TAKEN_DOWN
}
