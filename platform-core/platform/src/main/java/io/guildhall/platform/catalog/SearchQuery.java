package io.guildhall.platform.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody looks for.
 *
 * @param words as typed, empty for everything
 * @param category code of the category whose products, and those below it, are wanted; empty for all
 * @param supplier id of the seller whose products are wanted; empty for everybody's
 * @param facets chosen values by attribute code; of one attribute any value will do. Of a number a value can be a
 *     {@link NumberRange} as it is written
 * @param sort {@code relevance}, {@code price}, {@code -price}, {@code -published}, or {@code attribute.<code>} with or
 *     without a minus of a sortable attribute; empty for what fits best
 * @param cursor where to go on, or empty
 * @param limit how many at most
 * @param language BCP 47 tag of the reader's language
 */
public record SearchQuery(
        String words,
        String category,
        String supplier,
        Map<String, List<String>> facets,
        String sort,
        String cursor,
        int limit,
        String language) {

    /** As many characters can be searched for; a structure or a systematic name can be long. */
    public static final int LONGEST = 500;

    public SearchQuery {
        words = Objects.requireNonNullElse(words, "").strip();
        category = Objects.requireNonNullElse(category, "");
        supplier = Objects.requireNonNullElse(supplier, "");
        facets = Map.copyOf(facets);
        sort = Objects.requireNonNullElse(sort, "");
        cursor = Objects.requireNonNullElse(cursor, "");
    }

    /** A query for the products of everybody. */
    public SearchQuery(
            String words,
            String category,
            Map<String, List<String>> facets,
            String sort,
            String cursor,
            int limit,
            String language) {
        this(words, category, "", facets, sort, cursor, limit, language);
    }
}
