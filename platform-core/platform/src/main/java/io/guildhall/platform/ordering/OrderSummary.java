package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * An order in a list.
 *
 * @param firstProduct what its first line is about
 * @param lines how many lines it has
 */
public record OrderSummary(
        UUID id,
        String number,
        OrderStatus status,
        UUID buyer,
        UUID seller,
        Money total,
        String buyerReference,
        Instant placedAt,
        LocalizedText firstProduct,
        int lines) {

    /** The company on the other side. */
    public UUID counterparty(Side side) {
        return side == Side.BUYER ? seller : buyer;
    }
}
