/**
 * The tiers of a marketplace, what each costs and allows, and which company holds which.
 *
 * <p>Its public face is {@link io.guildhall.platform.membership.Memberships}. It may use {@code shared}, {@code tenancy},
 * {@code identity} and {@code audit}.
 */
package io.guildhall.platform.membership;
