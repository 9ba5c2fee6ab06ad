package io.guildhall.platform.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param words in the industry's normal spelling, empty for everything
 * @param keys any of which names exactly what is looked for; empty where there are words only
 * @param category the code of a category whose listings, and those below it, are wanted; empty for all
 * @param supplier a seller company's id, or empty
 * @param values chosen values by attribute: any value of an attribute, all attributes
 * @param facets attributes whose values are to be counted
 * @param numbers number attributes, with the spans that are chosen of them and those whose listings are to be counted
 * @param today offers that held until an earlier day are left out
 * @param order the number field the result is sorted by where {@code sort} says so, or empty
 */
public record ListingQuery(
        String words,
        List<String> keys,
        String category,
        String supplier,
        Map<String, Set<String>> values,
        List<String> facets,
        List<Numbers> numbers,
        Sort sort,
        String order,
        LocalDate today,
        int offset,
        int limit) {

    /** In canonical units. Both ends are included; null is open. */
    public record Span(Double from, Double to) {}

    /**
     * A number attribute. A listing is within a span when what it says of the attribute has something in common with it.
     *
     * @param low field of the number or of a range's lower end
     * @param high field of the number or of a range's upper end
     * @param chosen any of these, or any of the attribute's chosen values; empty for no choice
     * @param counted spans whose listings are to be counted
     */
    public record Numbers(String code, String low, String high, List<Span> chosen, List<Span> counted) {}

    /** The attributes something is chosen of. */
    Set<String> chosenAttributes() {
        return Stream.concat(
                        values.keySet().stream(),
                        numbers.stream()
                                .filter(each -> !each.chosen().isEmpty())
                                .map(Numbers::code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public enum Sort {
        RELEVANCE,
        PRICE_UP,
        PRICE_DOWN,
        NEWEST,
        ATTRIBUTE_UP,
        ATTRIBUTE_DOWN
    }
}
