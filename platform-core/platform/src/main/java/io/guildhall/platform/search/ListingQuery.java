package io.guildhall.platform.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param words in the industry's normal spelling, empty for everything
 * @param keys any of which names exactly what is looked for; empty where there are words only
 * @param category the code of a category whose listings, and those below it, are wanted; empty for all
 * @param supplier a seller company's id, or empty
 * @param values chosen values by attribute: any value of an attribute, all attributes
 * @param ranges chosen ranges by number attribute
 * @param facets attributes whose values are to be counted; for number attributes the range is found
 */
public record ListingQuery(
        String words,
        List<String> keys,
        String category,
        String supplier,
        Map<String, Set<String>> values,
        Map<String, Range> ranges,
        List<String> facets,
        Sort sort,
        int offset,
        int limit) {

    /** Both ends are included; null is open. */
    public record Range(Double from, Double to) {}

    public enum Sort {
        RELEVANCE,
        PRICE_UP,
        PRICE_DOWN,
        NEWEST
    }
}
