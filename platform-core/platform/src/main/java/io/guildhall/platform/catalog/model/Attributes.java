package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeDetails;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Attribute definitions as data: in templates and in the database they look alike. */
public final class Attributes {

    private Attributes() {}

    /** The definition as an object of plain values. */
    public static Map<String, Object> toMap(AttributeDefinition attribute) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", attribute.code());
        map.put("name", attribute.name().byLanguage());
        map.put("type", attribute.type().name());
        if (!attribute.unit().isEmpty()) {
            map.put("unit", attribute.unit());
        }
        map.put("required", attribute.required());
        map.put("facet", attribute.facet());
        map.put("variant", attribute.variant());
        if (!attribute.allowedValues().isEmpty()) {
            map.put(
                    "allowedValues",
                    attribute.allowedValues().stream()
                            .map(value -> Map.of(
                                    "code", value.code(), "name", value.name().byLanguage()))
                            .toList());
        }
        map.putAll(details(attribute.details()));
        return map;
    }

    /** What is unusual about an attribute. */
    private static Map<String, Object> details(AttributeDetails details) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!details.comparable()) {
            map.put("comparable", false);
        }
        if (details.sortable()) {
            map.put("sortable", true);
        }
        if (!details.tolerance().isEmpty()) {
            map.put("tolerance", details.tolerance());
        }
        if (!details.scheme().isEmpty()) {
            map.put("scheme", details.scheme());
        }
        if (details.restricted()) {
            map.put("visibleTo", details.visibleTo());
        }
        return map;
    }

    /** The same with the heading it stands under. */
    public static Map<String, Object> toMap(OwnAttribute attribute) {
        Map<String, Object> map = toMap(attribute.definition());
        map.put("group", attribute.group().byLanguage());
        return map;
    }

    public static AttributeDefinition definition(Map<String, Object> map) {
        return new AttributeDefinition(
                text(map, "code"),
                localized(map.get("name")),
                AttributeType.valueOf(text(map, "type")),
                Objects.toString(map.get("unit"), ""),
                Boolean.TRUE.equals(map.get("required")),
                Boolean.TRUE.equals(map.get("facet")),
                Boolean.TRUE.equals(map.get("variant")),
                maps(map.get("allowedValues")).stream()
                        .map(value -> new AllowedValue(text(value, "code"), localized(value.get("name"))))
                        .toList(),
                new AttributeDetails(
                        !Boolean.FALSE.equals(map.get("comparable")),
                        Boolean.TRUE.equals(map.get("sortable")),
                        Objects.toString(map.get("tolerance"), ""),
                        Objects.toString(map.get("scheme"), ""),
                        texts(map.get("visibleTo"))));
    }

    public static OwnAttribute ownAttribute(Map<String, Object> map) {
        Object group = map.get("group");
        return new OwnAttribute(definition(map), group == null ? LocalizedText.same("") : localized(group));
    }

    /** A text by language tag. */
    @SuppressWarnings("unchecked")
    public static LocalizedText localized(Object value) {
        return new LocalizedText((Map<String, String>) value);
    }

    /** A list of objects, empty for null. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    /** A list of texts, empty for null. */
    @SuppressWarnings("unchecked")
    public static List<String> texts(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    public static String text(Map<String, Object> map, String key) {
        return Objects.requireNonNull(map.get(key), key + " is missing").toString();
    }
}
