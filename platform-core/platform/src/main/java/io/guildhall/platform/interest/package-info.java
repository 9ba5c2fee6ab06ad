/**
 * What people want to be told of: the suppliers they follow and the searches they have saved. News of either go to the
 * inbox, and by mail where that is wished.
 *
 * <p>Its public face is {@link io.guildhall.platform.interest.FollowedSuppliers} and {@link
 * io.guildhall.platform.interest.SavedSearches}. It may use {@code shared}, {@code
 * tenancy}, {@code identity}, {@code audit}, {@code company}, {@code catalog} and {@code inbox}.
 */
package io.guildhall.platform.interest;
