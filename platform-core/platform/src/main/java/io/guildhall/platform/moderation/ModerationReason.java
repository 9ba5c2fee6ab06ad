package io.guildhall.platform.moderation;

import io.guildhall.platform.shared.Reason;

/** Why moderation refuses. */
public enum ModerationReason implements Reason {
    /** The listing does not wait for that decision. */
    NOT_TO_DECIDE(409),
    /** There is such a rule already. */
    RULE_THERE(409);

    private final int status;

    ModerationReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
