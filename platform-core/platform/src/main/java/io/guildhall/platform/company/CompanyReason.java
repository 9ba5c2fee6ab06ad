package io.guildhall.platform.company;

import io.guildhall.platform.shared.Reason;

/** Why a company is refused something. */
public enum CompanyReason implements Reason {
    /** Another company of the marketplace has registered with this code. */
    COMPANY_CODE_TAKEN(409),
    /** The company is not verified, so it may neither buy nor sell. */
    COMPANY_NOT_VERIFIED(403),
    /** What was asked does not fit the company's status. */
    COMPANY_STATUS(409),
    /** There is no proof of licence to look at. */
    LICENCE_MISSING(409),
    /** People do not take their own account or admin role. */
    OWN_ACCOUNT(409);

    private final int status;

    CompanyReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
