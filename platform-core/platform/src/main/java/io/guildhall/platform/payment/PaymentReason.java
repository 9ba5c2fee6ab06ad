package io.guildhall.platform.payment;

import io.guildhall.platform.shared.Reason;

/** Why a payment does not go on. */
public enum PaymentReason implements Reason {
    /** The money has been released or refunded already. */
    PAYMENT_NOT_HELD(409);

    private final int status;

    PaymentReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
