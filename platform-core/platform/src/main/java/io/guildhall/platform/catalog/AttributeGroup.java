package io.guildhall.platform.catalog;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.List;

/**
 * Attributes that stand together in forms and on product pages.
 *
 * @param name its heading; empty for attributes that belong to no group
 */
public record AttributeGroup(LocalizedText name, List<AttributeDefinition> attributes) {

    public AttributeGroup {
        attributes = List.copyOf(attributes);
    }
}
