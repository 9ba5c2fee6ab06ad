package io.guildhall.platform.payment;

import io.guildhall.platform.shared.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * What a buyer has to pay for one order.
 *
 * @param reference the order's number
 * @param amount positive
 */
public record Due(UUID order, String reference, UUID buyer, UUID seller, Money amount) {

    public Due {
        Objects.requireNonNull(order, "order is null");
        Objects.requireNonNull(reference, "reference is null");
        Objects.requireNonNull(buyer, "buyer is null");
        Objects.requireNonNull(seller, "seller is null");
        amount = amount.rounded();
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("There is nothing to pay: " + amount);
        }
    }
}
