package io.guildhall.platform.catalog;

import io.guildhall.vertical.AttributeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How completely a product is described, from 0 to 100. What buyers look for weighs most: what has to be said (15), what they
 * filter by (20), pictures (15 from three on, 10 from one), a document (10), a description in each language (10 each), an
 * identifier (10), a price (5) and stock (5).
 *
 * @param score with the stock of the moment
 * @param missing the fields that would raise it, as the API calls them, those that weigh most first
 */
public record Completeness(int score, List<String> missing) {

    /** What stock weighs; it changes without the product and is added when it is looked at. */
    public static final int STOCK = 5;

    private static final int REQUIRED = 15;
    private static final int FACETS = 20;
    private static final int PICTURE = 10;
    private static final int MORE_PICTURES = 5;
    private static final int ENOUGH_PICTURES = 3;
    private static final int DOCUMENT = 10;
    private static final int DESCRIPTION = 10;
    private static final int IDENTIFIER = 10;
    private static final int PRICE = 5;
    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** The same with the stock of the moment. */
    public Completeness withStock(boolean available) {
        if (available) {
            return new Completeness(score + STOCK, missing);
        }
        List<String> all = new ArrayList<>(missing);
        all.add("stock");
        return new Completeness(score, all);
    }

    /**
     * Measures all but the stock.
     *
     * @param schemes identifiers sellers are asked for, the most telling first
     * @param derived attributes nobody types because they are calculated
     */
    static Completeness of(ProductView product, CategoryView category, List<String> schemes, Set<String> derived) {
        List<String> missing = new ArrayList<>();
        int score = 0;
        score += share(product, category, derived, REQUIRED, AttributeDefinition::required, missing);
        score += share(
                product, category, derived, FACETS, attribute -> attribute.facet() && !attribute.required(), missing);
        int pictures = product.media().pictures().size();
        score += pictures > 0 ? PICTURE : missed(missing, "pictures");
        score += product.media().documents().isEmpty() ? missed(missing, "documents") : DOCUMENT;
        for (String language : LANGUAGES) {
            String said = product.description().byLanguage().getOrDefault(language, "");
            score += said.isBlank() ? missed(missing, "description." + language) : DESCRIPTION;
        }
        score += product.identifiers().isEmpty() && !schemes.isEmpty()
                ? missed(missing, "identifiers." + schemes.get(0))
                : IDENTIFIER;
        boolean priced = !product.priceTiers().isEmpty()
                || product.variants().stream()
                        .anyMatch(variant -> !variant.priceTiers().isEmpty());
        score += priced ? PRICE : missed(missing, "priceTiers");
        if (pictures >= ENOUGH_PICTURES) {
            score += MORE_PICTURES;
        } else if (pictures > 0) {
            missing.add("pictures");
        }
        return new Completeness(score, missing);
    }

    private static int share(
            ProductView product,
            CategoryView category,
            Set<String> derived,
            int weight,
            Predicate<AttributeDefinition> wanted,
            List<String> missing) {
        List<String> asked = category.productAttributes().stream()
                .filter(wanted)
                .map(AttributeDefinition::code)
                .filter(code -> !derived.contains(code))
                .toList();
        List<String> unsaid = asked.stream()
                .filter(code -> !product.attributes().containsKey(code))
                .toList();
        unsaid.forEach(code -> missing.add("attributes." + code));
        return asked.isEmpty() ? weight : weight * (asked.size() - unsaid.size()) / asked.size();
    }

    private static int missed(List<String> missing, String field) {
        missing.add(field);
        return 0;
    }
}
