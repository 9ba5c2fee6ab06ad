/**
 * Carts and orders. A cart belongs to a person and may hold goods of many sellers; ordering makes of it one order per
 * seller and currency, at once or not at all. An order then goes its way between two companies, who both read the same
 * timeline.
 *
 * <p>Its public face is {@link io.guildhall.platform.ordering.Carts}, {@link io.guildhall.platform.ordering.Placing}, {@link
 * io.guildhall.platform.ordering.Orders} and {@link io.guildhall.platform.ordering.Reordering}, with the events {@code Order…}. It may use {@code shared}, {@code
 * tenancy}, {@code identity}, {@code audit}, {@code membership}, {@code company}, {@code catalog}, {@code service},
 * {@code payment} and {@code ledger}.
 */
package io.guildhall.platform.ordering;
