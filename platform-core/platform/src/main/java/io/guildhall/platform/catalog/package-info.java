/**
 * The catalogue of a marketplace: its tree of categories with their attributes, and what sellers offer in them.
 *
 * <p>Its public face: {@link io.guildhall.platform.catalog.Taxonomy} for categories, {@link
 * io.guildhall.platform.catalog.Products} for publishing and reading, {@link io.guildhall.platform.catalog.Offers} for
 * prices and stock when something is ordered, {@link io.guildhall.platform.catalog.Identifiers} and {@link
 * io.guildhall.platform.catalog.Calculators} for what the industry knows. It may use {@code shared}, {@code tenancy},
 * {@code identity}, {@code audit}, {@code membership} and {@code company}.
 */
package io.guildhall.platform.catalog;
