package io.guildhall.platform.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param items stored JSON of the listings of this page
 * @param total how many there are in all
 * @param facets counts by value by attribute
 * @param categories counts by category code
 */
public record ListingHits(
        List<String> items, long total, Map<String, Map<String, Long>> facets, Map<String, Long> categories) {}
