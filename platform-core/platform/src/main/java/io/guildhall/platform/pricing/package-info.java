/**
 * Prices a seller has agreed with chosen buyers, as lists that bear the buyers' names. The catalogue puts them in place of
 * list prices for those buyers and nobody else.
 *
 * <p>Its public face is {@link io.guildhall.platform.pricing.PriceLists}. It may use {@code shared}, {@code tenancy},
 * {@code identity}, {@code audit}, {@code company}, {@code catalog}, {@code importing} and {@code ordering}.
 */
package io.guildhall.platform.pricing;
