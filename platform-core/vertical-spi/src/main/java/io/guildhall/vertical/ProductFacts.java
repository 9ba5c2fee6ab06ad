package io.guildhall.vertical;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What a vertical gets to know of a product.
 *
 * @param attributes values by attribute code: {@link String} for text, enumerations and dates, {@link BigDecimal} for
 *     numbers, {@link Boolean}; attributes without a value are absent
 * @param identifiers normalized values by scheme code
 */
public record ProductFacts(Map<String, Object> attributes, Map<String, String> identifiers) {

    public ProductFacts {
        attributes = Map.copyOf(attributes);
        identifiers = Map.copyOf(identifiers);
    }

    public Optional<String> text(String attribute) {
        return attributes.get(attribute) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    public Optional<BigDecimal> number(String attribute) {
        return attributes.get(attribute) instanceof BigDecimal n ? Optional.of(n) : Optional.empty();
    }

    public Optional<String> identifier(String scheme) {
        return Optional.ofNullable(identifiers.get(scheme));
    }
}
