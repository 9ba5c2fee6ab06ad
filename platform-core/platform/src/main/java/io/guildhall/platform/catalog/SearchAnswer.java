package io.guildhall.platform.catalog;

import java.util.List;
import java.util.UUID;

/**
 * What was found.
 *
 * @param items the products of this page, the best first
 * @param next cursor of the next page, or null on the last one
 * @param total how many there are in all
 * @param facets what the result can be narrowed by
 * @param categories how many there are by category code, for the categories below the one looked in
 * @param related other searches that may help, none of which is a substitute
 */
public record SearchAnswer(
        List<Item> items,
        String next,
        long total,
        List<Facet> facets,
        List<FacetValue> categories,
        List<Related> related) {

    public SearchAnswer {
        items = List.copyOf(items);
        facets = List.copyOf(facets);
        categories = List.copyOf(categories);
        related = List.copyOf(related);
    }

    /**
     * A product that was found.
     *
     * @param supplier what its seller is called, in the reader's language
     */
    public record Item(ProductView product, UUID supplierId, String supplier) {}

    /**
     * Another search.
     *
     * @param words what it looks for
     * @param reason why it may help, in the reader's language
     */
    public record Related(String words, String reason) {}

    /**
     * An attribute the result can be narrowed by.
     *
     * @param name in the reader's language
     * @param unit of a number, or empty
     */
    public record Facet(String code, String name, String unit, List<FacetValue> values) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a facet.
     *
     * @param value as it is sent
     * @param label as it is read
     * @param count how many products of the result have it
     */
    public record FacetValue(String value, String label, long count, boolean chosen) {}
}
