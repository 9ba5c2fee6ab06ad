package io.guildhall.platform.catalog;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.Objects;

/**
 * An attribute a category itself asks for.
 *
 * @param group the heading it stands under; empty for none
 */
public record OwnAttribute(AttributeDefinition definition, LocalizedText group) {

    public OwnAttribute {
        Objects.requireNonNull(definition, "definition is null");
        Objects.requireNonNull(group, "group is null");
    }

    public static OwnAttribute of(AttributeDefinition definition) {
        return new OwnAttribute(definition, LocalizedText.same(""));
    }

    public String code() {
        return definition.code();
    }
}
