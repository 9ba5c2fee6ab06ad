package io.guildhall.platform.payment;

import io.guildhall.platform.shared.Money;
import java.util.UUID;

/**
 * A payment as people see it.
 *
 * @param simulated whether no real money moved
 * @param reference the provider's, of its latest step
 */
public record PaymentView(
        UUID id, UUID order, Payment.Status status, Money amount, boolean simulated, String reference) {}
