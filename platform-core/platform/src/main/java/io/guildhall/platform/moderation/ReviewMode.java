package io.guildhall.platform.moderation;

/** Which listings are looked at before buyers see them. */
public enum ReviewMode {
    /** Those a rule fits. */
    MATCHES,
    /** Those as well of companies of which nothing has been approved yet. */
    FIRST_LISTINGS,
    /** Every new listing and every one that says something else. */
    EVERY_LISTING
}
