package io.guildhall.vertical;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a vertical gets to know of a product.
 *
 * @param attributes values by attribute code: {@link String} for text, enumerations and dates, {@link BigDecimal} for
 *     numbers, {@link Boolean}; attributes without a value are absent
 * @param identifiers normalized values by scheme code
 * @param variants for each variant, in the order the seller gave them, its values of the attributes in which variants
 *     differ; empty for a product without variants
 */
public record ProductFacts(
        Map<String, Object> attributes, Map<String, String> identifiers, List<Map<String, String>> variants) {

    public ProductFacts {
        attributes = Map.copyOf(attributes);
        identifiers = Map.copyOf(identifiers);
        variants = variants.stream().map(Map::copyOf).toList();
    }

    /** A product without variants. */
    public ProductFacts(Map<String, Object> attributes, Map<String, String> identifiers) {
        this(attributes, identifiers, List.of());
    }

    public Optional<String> text(String attribute) {
        return attributes.get(attribute) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    public Optional<BigDecimal> number(String attribute) {
        return attributes.get(attribute) instanceof BigDecimal n ? Optional.of(n) : Optional.empty();
    }

    /** Whether the attribute is {@code true}; an absent one is not. */
    public boolean is(String attribute) {
        return Boolean.TRUE.equals(attributes.get(attribute));
    }

    public Optional<String> identifier(String scheme) {
        return Optional.ofNullable(identifiers.get(scheme));
    }

    /** The different values the product and its variants have of that attribute, in the order they appear. */
    public List<String> values(String attribute) {
        return Stream.concat(
                        text(attribute).stream(),
                        variants.stream().map(v -> v.get(attribute)).filter(v -> v != null))
                .distinct()
                .toList();
    }
}
