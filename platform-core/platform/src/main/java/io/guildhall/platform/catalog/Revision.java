package io.guildhall.platform.catalog;

import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A change of a product that leaves alone what it does not speak of.
 *
 * @param change makes the new description of the one the product has when it is applied
 */
public record Revision(UUID product, UnaryOperator<ProductDraft> change) {}
