/**
 * The contract between the platform and an industry.
 *
 * <p>A {@link io.guildhall.vertical.Vertical} declares what its industry adds to a marketplace: attribute sets,
 * identifier schemes, calculators, product pictures, page fragments, value-added services, entities and their
 * migrations. Every declaration has an empty default, so a vertical states only what it knows. A marketplace whose
 * template names no vertical runs without one.
 *
 * <p>This package depends on nothing but the JDK. A vertical sees this package and nothing else of Guildhall.
 */
package io.guildhall.vertical;
