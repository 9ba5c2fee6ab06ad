/**
 * Knowing what to buy: products laid side by side, lists that a company's people share, and orders by codes and quantities.
 * What is decided ends in the cart.
 *
 * <p>Its public face is {@link io.guildhall.platform.buying.Comparing}, {@link
 * io.guildhall.platform.buying.QuickOrder} and {@link io.guildhall.platform.buying.ProductLists}. It may use {@code shared}, {@code tenancy}, {@code
 * identity}, {@code audit}, {@code company}, {@code catalog}, {@code importing} and {@code ordering}.
 */
package io.guildhall.platform.buying;
