package io.guildhall.platform.membership;

/** How long one membership fee lasts. */
public enum Period {
    MONTH,
    YEAR
}
