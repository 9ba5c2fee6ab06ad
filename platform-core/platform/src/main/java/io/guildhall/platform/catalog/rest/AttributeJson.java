package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An attribute as programs read and send it.
 *
 * @param name by language
 * @param type TEXT, NUMBER, BOOLEAN, ENUMERATION or DATE
 * @param unit of a number, by UN/ECE Recommendation 20, or empty
 * @param allowedValues of an enumeration
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
                                            .toList()),
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
