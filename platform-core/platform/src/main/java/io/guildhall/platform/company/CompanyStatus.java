package io.guildhall.platform.company;

/** Where a company is in its life. Only a verified one buys and sells. */
public enum CompanyStatus {
    /** Registered; waits for the marketplace to look at its papers. */
    PENDING,
    VERIFIED,
    /** Turned down for a stated reason; may correct its papers and apply again. */
    REJECTED,
    /** Was verified; may not trade until it is reinstated. */
    SUSPENDED
}
