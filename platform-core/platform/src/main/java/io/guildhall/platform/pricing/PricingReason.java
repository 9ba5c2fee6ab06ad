package io.guildhall.platform.pricing;

import io.guildhall.platform.shared.Reason;

/** Why a price list is refused something. */
public enum PricingReason implements Reason {
    /** On one day a buyer is on at most one list of a seller. */
    BUYER_ON_ANOTHER_LIST(409);

    private final int status;

    PricingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
