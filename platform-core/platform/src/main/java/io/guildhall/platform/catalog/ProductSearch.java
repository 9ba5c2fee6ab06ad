package io.guildhall.platform.catalog;

import java.util.List;
import java.util.UUID;

/** Finds products. The search feature supplies it; the catalogue's pages and API ask it. */
public interface ProductSearch {

    /** What fits the query in the current marketplace. */
    SearchAnswer search(SearchQuery query);

    /** Why that product of the current marketplace is found by the query, by the rules the result is ranked by, or is not. */
    SearchExplanation explain(SearchQuery query, UUID product);

    /**
     * The ids of products that have enough of these keys, those with most of them first.
     *
     * @param least how many of the keys a product has at least
     * @param limit how many products at most
     */
    List<UUID> candidates(List<String> keys, int least, int limit);
}
