package io.guildhall.platform.catalog;

import java.math.BigDecimal;
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
     * @param numbers how its numbers are spread; null where it has none
     */
    public record Facet(String code, String name, String unit, List<FacetValue> values, Numbers numbers) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * How the numbers of an attribute are spread over what was found.
     *
     * @param least the least one in the category, in the attribute's unit; null where ranges are open
     * @param greatest the greatest one, or null
     * @param units in which a range can be asked for, the attribute's own first; empty where it has none
     * @param buckets ranges that follow each other, each with what would be found in it; empty for numbers with two ends
     */
    public record Numbers(BigDecimal least, BigDecimal greatest, List<String> units, List<FacetValue> buckets) {

        public Numbers {
            units = List.copyOf(units);
            buckets = List.copyOf(buckets);
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
