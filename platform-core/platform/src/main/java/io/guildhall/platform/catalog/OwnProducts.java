package io.guildhall.platform.catalog;

/**
 * How many products of a status a seller has in a category.
 *
 * @param category its code
 */
public record OwnProducts(String category, ProductStatus status, long products) {}
