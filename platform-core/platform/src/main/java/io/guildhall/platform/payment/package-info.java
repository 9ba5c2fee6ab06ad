/**
 * Buyers' money between order and acceptance: paid into escrow when an order is placed, released to the seller less
 * commission when the goods are accepted, refunded when the order is cancelled. Who moves the money is a {@link
 * io.guildhall.platform.payment.PaymentProvider}; the one that comes with the platform only simulates it and says so.
 *
 * <p>Its public face is {@link io.guildhall.platform.payment.Escrow}. It may use {@code shared} and {@code ledger}.
 */
package io.guildhall.platform.payment;
