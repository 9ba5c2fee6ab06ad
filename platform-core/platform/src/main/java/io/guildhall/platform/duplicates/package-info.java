/**
 * Products that may be the same: found by keys they share, merged within one seller, linked between sellers, or told apart by
 * the marketplace's admins.
 *
 * <p>Its public face is {@link io.guildhall.platform.duplicates.Duplicates}. It may use {@code shared}, {@code tenancy},
 * {@code identity}, {@code audit}, {@code company}, {@code catalog}, {@code buying} (to lay products side by side) and {@code
 * inbox}.
 */
package io.guildhall.platform.duplicates;
