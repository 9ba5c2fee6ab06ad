package io.guildhall.platform.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One published product as the index knows it. The stored {@code item} is what a list shows, so a list needs no
 * database.
 */
public final class ListingDocument {

    private final String id;
    private final Map<String, String> names;
    private final Map<String, String> descriptions;
    private final List<String> terms;
    private final List<String> surroundings;
    private final List<String> keys;
    private final List<String> codes;
    private final List<String> categories;
    private final String supplier;
    private final double price;
    private final boolean inStock;
    private final long publishedAt;
    private final Map<String, Object> attributes;
    private final String item;

    /**
     * @param names by language tag
     * @param terms further names it is found by: synonyms, formulas, dimensions
     * @param surroundings words that place it, such as the names of its categories
     * @param keys what it is found by exactly, capitals and signs included
     * @param codes identifiers, numbers and article codes as written
     * @param categories codes of its category and of all above it
     * @param supplier the seller company's id
     * @param price the lowest unit price, in the marketplace's currency
     * @param attributes facet values: strings, numbers and booleans, or lists of strings, by attribute code
     * @param item JSON that a list shows
     */
    public ListingDocument(
            String id,
            Map<String, String> names,
            Map<String, String> descriptions,
            List<String> terms,
            List<String> surroundings,
            List<String> keys,
            List<String> codes,
            List<String> categories,
            String supplier,
            double price,
            boolean inStock,
            long publishedAt,
            Map<String, Object> attributes,
            String item) {
        this.id = id;
        this.names = names;
        this.descriptions = descriptions;
        this.terms = terms;
        this.surroundings = surroundings;
        this.keys = keys;
        this.codes = codes.stream().map(ListingDocument::normalizedCode).toList();
        this.categories = categories;
        this.supplier = supplier;
        this.price = price;
        this.inStock = inStock;
        this.publishedAt = publishedAt;
        this.attributes = attributes;
        this.item = item;
    }

    /** Codes are compared without regard to case, dashes, dots and spaces. */
    static String normalizedCode(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s\\-._/]", "");
    }

    public String getId() {
        return id;
    }

    public String getNameEn() {
        return names.getOrDefault("en", "");
    }

    public String getNameZh() {
        return Spelling.plain(names.getOrDefault("zh-CN", ""));
    }

    public String getDescriptionEn() {
        return descriptions.getOrDefault("en", "");
    }

    public String getDescriptionZh() {
        return Spelling.plain(descriptions.getOrDefault("zh-CN", ""));
    }

    public String getTerms() {
        return Spelling.plain(String.join(" \n", terms) + " \n" + String.join(" \n", surroundings));
    }

    /** The names as wholes. */
    public List<String> getPhrases() {
        return Stream.concat(names.values().stream(), terms.stream())
                .map(Spelling::phrase)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    /** The Chinese names as they are typed on a Latin keyboard. */
    public List<String> getPinyin() {
        return Stream.concat(names.values().stream(), terms.stream())
                .flatMap(name -> Spelling.pinyin(name).stream())
                .distinct()
                .toList();
    }

    public List<String> getKeys() {
        return keys;
    }

    public List<String> getCodes() {
        return codes;
    }

    public List<String> getCategories() {
        return categories;
    }

    public String getSupplier() {
        return supplier;
    }

    public Double getPrice() {
        return price;
    }

    public Boolean getInStock() {
        return inStock;
    }

    public Long getPublishedAt() {
        return publishedAt;
    }

    public Map<String, Object> getAttributes() {
        return attributes;
    }

    public String getItem() {
        return item;
    }
}
