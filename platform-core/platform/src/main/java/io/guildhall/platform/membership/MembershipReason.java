package io.guildhall.platform.membership;

import io.guildhall.platform.shared.Reason;

/** Why membership says no. */
public enum MembershipReason implements Reason {
    /** Another tier of the marketplace has this code. */
    TIER_CODE_TAKEN(409),
    /** Companies begin in this tier, so it cannot go before another one takes its place. */
    TIER_IS_DEFAULT(409),
    /** The tier is archived and takes nobody in. */
    TIER_ARCHIVED(409);

    private final int status;

    MembershipReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
