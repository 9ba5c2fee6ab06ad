package io.guildhall.vertical;

import java.util.List;
import java.util.Objects;

/**
 * Attributes that belong together, which a template's category takes over as a whole.
 *
 * @param code qualified by the vertical, such as {@code steel.plate}
 * @param name what people read
 * @param attributes in the order a form shows them
 */
public record AttributeSet(String code, LocalizedText name, List<AttributeDefinition> attributes) {

    public AttributeSet {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(name, "name is null");
        attributes = List.copyOf(attributes);
    }
}
