package io.guildhall.platform.catalog;

import java.util.Map;

/**
 * What products make of a category, withdrawn ones included.
 *
 * @param products how many are in it and below it
 * @param attributes how many of them have a value of which attribute; those nobody has a value of are left out
 */
public record CategoryUse(int products, Map<String, Integer> attributes) {

    public CategoryUse {
        attributes = Map.copyOf(attributes);
    }

    /** How many products have a value of that attribute. */
    public int with(String attribute) {
        return attributes.getOrDefault(attribute, 0);
    }

    /** How many products have none. */
    public int without(String attribute) {
        return products - with(attribute);
    }
}
