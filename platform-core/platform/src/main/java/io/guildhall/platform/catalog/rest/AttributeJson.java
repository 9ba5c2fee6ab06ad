package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeDetails;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An attribute as programs read and send it.
 *
 * @param name by language
 * @param type TEXT, NUMBER, RANGE, BOOLEAN, ENUMERATION, DATE, IDENTIFIER, REFERENCE or TABLE
 * @param unit of a number or a range, by UN/ECE Recommendation 20, or empty
 * @param allowedValues of an enumeration, or the columns of a table
 * @param comparable whether products are compared by it; they are where it is left out
 * @param sortable whether lists can be put in its order: {@code sort=attribute.<code>}
 * @param tolerance of a number, such as 0.5 or 5 %
 * @param scheme of an identifier
 * @param visibleTo codes of the tiers whose members read it; everyone does where it is empty
 * @param group the heading it stands under, by language; null where it is not told
 */
public record AttributeJson(
        String code,
        Map<String, String> name,
        String type,
        String unit,
        boolean required,
        boolean facet,
        boolean variant,
        List<ValueJson> allowedValues,
        Boolean comparable,
        boolean sortable,
        String tolerance,
        String scheme,
        List<String> visibleTo,
        Map<String, String> group) {

    /** One value of an enumeration. */
    public record ValueJson(String code, Map<String, String> name) {}

    static AttributeJson of(AttributeDefinition attribute) {
        return of(attribute, null);
    }

    static AttributeJson of(OwnAttribute attribute) {
        return of(attribute.definition(), attribute.group().byLanguage());
    }

    private static AttributeJson of(AttributeDefinition attribute, Map<String, String> group) {
        return new AttributeJson(
                attribute.code(),
                attribute.name().byLanguage(),
                attribute.type().name(),
                attribute.unit(),
                attribute.required(),
                attribute.facet(),
                attribute.variant(),
                attribute.allowedValues().stream()
                        .map(value -> new ValueJson(value.code(), value.name().byLanguage()))
                        .toList(),
                attribute.details().comparable(),
                attribute.sortable(),
                attribute.details().tolerance(),
                attribute.details().scheme(),
                attribute.details().visibleTo(),
                group);
    }

    /** The attribute, or a rejection that says what is wrong with it. */
    OwnAttribute attribute(String field) {
        if (code == null || name == null || type == null) {
            throw Rejection.of(field, "An attribute needs code, name and type");
        }
        try {
            return new OwnAttribute(
                    new AttributeDefinition(
                            code,
                            Localized.of(name),
                            AttributeType.valueOf(type),
                            Objects.requireNonNullElse(unit, ""),
                            required,
                            facet,
                            variant,
                            allowedValues == null
                                    ? List.of()
                                    : allowedValues.stream()
                                            .map(AttributeJson::value)
                                            .toList(),
                            new AttributeDetails(
                                    !Boolean.FALSE.equals(comparable),
                                    sortable,
                                    Objects.requireNonNullElse(tolerance, ""),
                                    Objects.requireNonNullElse(scheme, ""),
                                    visibleTo == null ? List.of() : visibleTo)),
                    group == null ? LocalizedText.same("") : Localized.of(group));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Rejection.of(field, "%s", e.getMessage());
        }
    }

    private static AllowedValue value(ValueJson value) {
        return new AllowedValue(
                value.code(), value.name() == null ? LocalizedText.same(value.code()) : Localized.of(value.name()));
    }
}
