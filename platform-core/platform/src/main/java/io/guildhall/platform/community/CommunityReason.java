package io.guildhall.platform.community;

import io.guildhall.platform.shared.Reason;

/** Why publishing is refused. */
public enum CommunityReason implements Reason {
    /** Another article of the same kind has this address. */
    ADDRESS_TAKEN(409);

    private final int status;

    CommunityReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
