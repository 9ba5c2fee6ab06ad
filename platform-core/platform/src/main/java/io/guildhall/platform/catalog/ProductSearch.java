package io.guildhall.platform.catalog;

/** Finds products. The search feature supplies it; the catalogue's pages and API ask it. */
public interface ProductSearch {

    /** What fits the query in the current marketplace. */
    SearchAnswer search(SearchQuery query);
}
