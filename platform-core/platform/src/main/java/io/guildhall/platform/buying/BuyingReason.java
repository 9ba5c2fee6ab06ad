package io.guildhall.platform.buying;

import io.guildhall.platform.shared.Reason;

/** Why buying refuses. */
public enum BuyingReason implements Reason {
    /** The company has a list of that name. */
    LIST_NAME_TAKEN(409),
    /** The company has as many lists, or the list as many things on it, as there may be. */
    LIST_FULL(409);

    private final int status;

    BuyingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
