package io.guildhall.platform.catalog;

import java.util.UUID;

/**
 * The price list of its seller that a price comes from.
 *
 * @param name what the seller calls it; no buyer reads it
 * @param version changes whenever anything on the list does
 */
public record PriceSource(UUID list, String name, long version) {}
