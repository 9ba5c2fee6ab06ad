package io.guildhall.vertical;

import java.util.List;
import java.util.Objects;

/**
 * One attribute a category asks for.
 *
 * @param code camelCase, unique within its category and that category's ancestors; the key in a product's attributes
 * @param name what people read
 * @param type what kind of value it takes
 * @param unit UN/ECE Recommendation 20 code of a number ({@code MMT}, {@code KGM}, {@code P1} for per cent), or empty
 * @param required whether a product cannot be published without it
 * @param facet whether buyers filter by it
 * @param variant whether the variants of one product differ in it, as colour and size do
 * @param allowedValues the values of an enumeration in the order people expect, or the columns of a table; empty for
 *     other types
 * @param details what else is known of it
 */
public record AttributeDefinition(
        String code,
        LocalizedText name,
        AttributeType type,
        String unit,
        boolean required,
        boolean facet,
        boolean variant,
        List<AllowedValue> allowedValues,
        AttributeDetails details) {

    public AttributeDefinition {
        Objects.requireNonNull(details, "details is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(unit, "unit is null");
        if (!code.matches("[a-z][a-zA-Z0-9]{0,39}")) {
            throw new IllegalArgumentException("Not an attribute code: " + code);
        }
        allowedValues = List.copyOf(allowedValues);
        if (type.listsValues() == allowedValues.isEmpty()) {
            throw new IllegalArgumentException(
                    "Allowed values belong to an enumeration or a table, and it needs them: " + code);
        }
        if (!unit.isEmpty() && !type.isMeasured()) {
            throw new IllegalArgumentException("Only a number or a range has a unit: " + code);
        }
        if (variant && type != AttributeType.ENUMERATION) {
            throw new IllegalArgumentException("Variants differ in enumerations only: " + code);
        }
        if (facet && !type.isFacet()) {
            throw new IllegalArgumentException("Nobody can filter by a reference or a table: " + code);
        }
        requireFitting(code, type, facet, variant, details);
    }

    private static void requireFitting(
            String code, AttributeType type, boolean facet, boolean variant, AttributeDetails details) {
        if (details.sortable() && (!type.isOrdered() || variant)) {
            throw new IllegalArgumentException(
                    "Lists are sorted by numbers, ranges, dates and enumerations of whole products only: " + code);
        }
        if (!details.tolerance().isEmpty() && type != AttributeType.NUMBER) {
            throw new IllegalArgumentException("Only a number has a tolerance: " + code);
        }
        if ((type == AttributeType.IDENTIFIER) == details.scheme().isEmpty()) {
            throw new IllegalArgumentException("A scheme belongs to an identifier, and it needs one: " + code);
        }
        if (details.restricted() && (facet || variant || details.sortable())) {
            throw new IllegalArgumentException("What only some may read, nobody filters or sorts by: " + code);
        }
    }

    /** An attribute of which nothing unusual is known. */
    public AttributeDefinition(
            String code,
            LocalizedText name,
            AttributeType type,
            String unit,
            boolean required,
            boolean facet,
            boolean variant,
            List<AllowedValue> allowedValues) {
        this(code, name, type, unit, required, facet, variant, allowedValues, AttributeDetails.USUAL);
    }

    /** An optional text. */
    public static AttributeDefinition text(String code, LocalizedText name) {
        return new AttributeDefinition(code, name, AttributeType.TEXT, "", false, false, false, List.of());
    }

    /** An optional number in that unit; the unit is empty for a plain number. */
    public static AttributeDefinition number(String code, LocalizedText name, String unit) {
        return new AttributeDefinition(code, name, AttributeType.NUMBER, unit, false, false, false, List.of());
    }

    /** An optional choice of one of these values. */
    public static AttributeDefinition choice(String code, LocalizedText name, List<AllowedValue> values) {
        return new AttributeDefinition(code, name, AttributeType.ENUMERATION, "", false, false, false, values);
    }

    /** The same attribute, required. */
    public AttributeDefinition asRequired() {
        return new AttributeDefinition(code, name, type, unit, true, facet, variant, allowedValues, details);
    }

    /** The same attribute, offered as a filter. */
    public AttributeDefinition asFacet() {
        return new AttributeDefinition(code, name, type, unit, required, true, variant, allowedValues, details);
    }

    /** The same attribute, one in which variants differ; such an attribute is required of every variant. */
    public AttributeDefinition asVariant() {
        return new AttributeDefinition(code, name, type, unit, required, facet, true, allowedValues, details);
    }

    /** The same attribute with these details. */
    public AttributeDefinition with(AttributeDetails others) {
        return new AttributeDefinition(code, name, type, unit, required, facet, variant, allowedValues, others);
    }

    /** Whether lists can be put in its order. */
    public boolean sortable() {
        return details.sortable();
    }
}
