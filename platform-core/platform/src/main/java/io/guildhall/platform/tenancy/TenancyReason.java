package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.Reason;

/** Why something about a marketplace as a whole was refused. */
public enum TenancyReason implements Reason {
    /** The address belongs to another marketplace already. */
    ADDRESS_TAKEN(409),
    /** Only a failed launch can be retried or discarded. */
    LAUNCH_NOT_FAILED(409),
    /** Only a live marketplace can be suspended, and only a suspended one resumed. */
    NOT_IN_THAT_STATE(409);

    private final int status;

    TenancyReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
