/**
 * The books of a marketplace: double entry, append-only, one journal for all money that moves through it. Each entry
 * names its cause and balances in each of its currencies; the database refuses one that does not.
 *
 * <p>Its public face is {@link io.guildhall.platform.ledger.Ledger}. It may use {@code shared}, {@code tenancy},
 * {@code identity} and {@code company}.
 */
package io.guildhall.platform.ledger;
