package io.guildhall.platform.catalog.web;

import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FacetValue;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListView;
import java.util.List;

/**
 * A list of products with what it can be narrowed by.
 *
 * @param canonical path of the page for search engines, or null where it shall not be indexed
 * @param words what was searched for, or empty
 * @param searchHelp what the industry says about searching, as HTML; empty in a category
 * @param searches the industry's own ways to search; none in a category
 * @param related other searches that may help
 * @param advice what is wrong with a code that was typed and nothing has, with the search for the right one; or null
 * @param narrower categories to go down to, with how many products of the result they have
 * @param sorts the orders there are
 * @param asked what the list is of
 */
public record Listing(
        String title,
        String description,
        String canonical,
        List<Crumb> crumbs,
        String words,
        List<String> searchHelp,
        List<ProductPage.Link> searches,
        List<Related> related,
        Related advice,
        List<FacetValue> narrower,
        List<Facet> facets,
        List<SortLink> sorts,
        ListView<Card> list,
        Link asked) {

    /**
     * An attribute to narrow by.
     *
     * @param range fields for a range; null where it is no number
     */
    public record Facet(String label, List<FacetValue> values, RangeFields.Fields range) {}

    /** Another search, and why it may help. */
    public record Related(String href, String reason) {}

    /** One order of the list. */
    public record SortLink(String label, String href, boolean current) {}

    /** Where it is said why that product is here. */
    public String why(Card card) {
        return new Link(card.href() + "/why", asked.parameters()).href();
    }

    public long total() {
        return list.total().orElse(list.items().size());
    }
}
