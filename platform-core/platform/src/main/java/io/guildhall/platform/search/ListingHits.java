package io.guildhall.platform.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param items stored JSON of the listings of this page
 * @param total how many there are in all
 * @param facets counts by value by attribute
 * @param spans how many listings are within each counted span of a number attribute, in their order
 * @param categories counts by category code
 */
public record ListingHits(
        List<String> items,
        long total,
        Map<String, Map<String, Long>> facets,
        Map<String, List<Long>> spans,
        Map<String, Long> categories) {}
