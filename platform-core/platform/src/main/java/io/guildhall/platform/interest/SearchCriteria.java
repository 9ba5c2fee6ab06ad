package io.guildhall.platform.interest;

import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.WordedRejection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is looked for: words, a category, a supplier, values of attributes, and in which order. It is written as the address of the
 * page that shows the result.
 *
 * @param words as typed, empty for everything
 * @param category code of the category, empty for all
 * @param supplier id of the seller, empty for everybody
 * @param facets chosen values by attribute code
 * @param sort as the search takes it, empty for what fits best
 */
public record SearchCriteria(
        String words, String category, String supplier, Map<String, List<String>> facets, String sort) {

    private static final String SEARCH = "/search";
    private static final String CATEGORIES = "/categories/";
    private static final String FACET = "facet.";
    private static final int LONGEST_ADDRESS = 2_000;

    public SearchCriteria {
        words = Objects.requireNonNullElse(words, "").strip();
        category = Objects.requireNonNullElse(category, "").strip();
        supplier = Objects.requireNonNullElse(supplier, "").strip();
        Map<String, List<String>> chosen = new TreeMap<>();
        if (facets != null) {
            facets.forEach((code, values) -> {
                if (values != null && !values.isEmpty()) {
                    chosen.put(code, values.stream().distinct().sorted().toList());
                }
            });
        }
        facets = Collections.unmodifiableMap(chosen);
        sort = Objects.requireNonNullElse(sort, "").strip();
    }

    /** What the page at that address shows; refused where it shows no search. */
    public static SearchCriteria of(Link page) {
        boolean category = page.path().matches(CATEGORIES + "[a-z0-9-]{1,60}");
        if (!category && !page.path().equals(SEARCH)) {
            throw WordedRejection.of(CommonReason.INVALID_INPUT, "interest.refused.no-search");
        }
        Map<String, List<String>> facets = new TreeMap<>();
        page.parameters().forEach((name, values) -> {
            if (name.startsWith(FACET)) {
                facets.put(name.substring(FACET.length()), values);
            }
        });
        return new SearchCriteria(
                page.first("q").orElse(""),
                category
                        ? page.path().substring(CATEGORIES.length())
                        : page.first("category").orElse(""),
                page.first("supplier").orElse(""),
                facets,
                page.first("sort").orElse(""));
    }

    /** Refuses what no search is asked for, or what is too long to be kept. */
    void check() {
        if (words.isEmpty() && category.isEmpty() && supplier.isEmpty() && facets.isEmpty()) {
            throw WordedRejection.of(CommonReason.INVALID_INPUT, "interest.refused.everything");
        }
        if (words.length() > SearchQuery.LONGEST || href().length() > LONGEST_ADDRESS) {
            throw WordedRejection.of(CommonReason.INVALID_INPUT, "interest.refused.long");
        }
    }

    /** The page that shows the result. */
    public String href() {
        Link link = Link.to(category.isEmpty() ? SEARCH : CATEGORIES + category);
        if (!words.isEmpty()) {
            link = link.with("q", words);
        }
        if (!supplier.isEmpty()) {
            link = link.with("supplier", supplier);
        }
        for (Map.Entry<String, List<String>> facet : facets.entrySet()) {
            for (String value : facet.getValue()) {
                link = link.and(FACET + facet.getKey(), value);
            }
        }
        return (sort.isEmpty() ? link : link.with("sort", sort)).href();
    }

    /** The same search for what came last. */
    SearchQuery newest(String language, int limit) {
        return new SearchQuery(words, category, supplier, facets, "-published", "", limit, language);
    }

    /** The search as its page shows it. */
    SearchQuery query(String language, int limit) {
        return new SearchQuery(words, category, supplier, facets, sort, "", limit, language);
    }
}
