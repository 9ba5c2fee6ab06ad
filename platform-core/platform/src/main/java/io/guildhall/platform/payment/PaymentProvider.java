package io.guildhall.platform.payment;

import io.guildhall.platform.shared.Money;
import java.util.UUID;

/**
 * Moves money between companies and the marketplace's account. Every order is answered with the provider's own
 * reference. A repeated order with the same payment moves nothing again.
 */
public interface PaymentProvider {

    /** Names the provider, as payments keep it. */
    String code();

    /** Whether no real money moves; pages then say so. */
    boolean isSimulated();

    /** Takes the amount from the buyer into the marketplace's account. */
    String collect(UUID payment, UUID buyer, Money amount);

    /** Pays the amount from the marketplace's account to the seller. */
    String payOut(UUID payment, UUID seller, Money amount);

    /** Gives the whole amount back to the buyer. */
    String refund(UUID payment, UUID buyer, Money amount);
}
