package io.guildhall.platform.interest;

import io.guildhall.platform.shared.Reason;

/** Why an interest is refused. */
public enum InterestReason implements Reason {
    /** A company needs no news of itself. */
    OWN_COMPANY(422),
    /** The person has as many of them as anybody may have. */
    TOO_MANY(409);

    private final int status;

    InterestReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
