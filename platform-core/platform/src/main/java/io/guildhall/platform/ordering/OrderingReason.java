package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.Reason;

/** Why a cart or an order is refused something. */
public enum OrderingReason implements Reason {
    /** The order is not at the point where this may happen. */
    ORDER_STEP_REFUSED(409),
    /** That step is the other company's. */
    NOT_YOUR_STEP(403),
    /** There is nothing to order. */
    CART_EMPTY(422),
    /** A cart or an order has room for so many lines. */
    TOO_MANY_LINES(422),
    /** Some lines cannot be ordered as they are; each is named. */
    LINES_REFUSED(409),
    /** Prices or quantities are no longer those the buyer was shown; nothing has been ordered. */
    CHANGED_SINCE_SHOWN(409),
    /** Some services cannot be had with the order; each is named. */
    SERVICES_REFUSED(409),
    /** A company does not order from itself. */
    OWN_GOODS(422),
    /** The total is less than the smallest coin. */
    NOTHING_TO_PAY(422);

    private final int status;

    OrderingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
