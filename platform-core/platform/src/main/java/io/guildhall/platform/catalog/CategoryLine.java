package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.vertical.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A category as a line of a file or of a version: all that is said of it, and nothing that follows from others.
 *
 * @param id null where only its code is known
 * @param parent the code of the category above, empty at the top
 * @param attributes its own ones
 * @param codes its own ones of other classifications, by scheme
 */
public record CategoryLine(
        UUID id,
        String code,
        String parent,
        LocalizedText name,
        int position,
        boolean archived,
        List<OwnAttribute> attributes,
        Map<String, String> codes) {

    public CategoryLine {
        Objects.requireNonNull(name, "name is null");
        attributes = List.copyOf(attributes);
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    public CategoryLine(
            UUID id,
            String code,
            String parent,
            LocalizedText name,
            int position,
            boolean archived,
            List<OwnAttribute> attributes) {
        this(id, code, parent, name, position, archived, attributes, Map.of());
    }

    /** Every category of the tree, each above those below it. */
    public static List<CategoryLine> of(CategoryTree tree) {
        return tree.all().stream()
                .map(category -> new CategoryLine(
                        category.id(),
                        category.code(),
                        category.parentId() == null
                                ? ""
                                : tree.find(category.parentId()).orElseThrow().code(),
                        category.name(),
                        category.position(),
                        category.archived(),
                        category.ownAttributes(),
                        category.ownCodes()))
                .toList();
    }

    /** Whether both say the same, wherever among its siblings each stands. */
    public boolean says(CategoryLine other) {
        return code.equals(other.code)
                && parent.equals(other.parent)
                && name.equals(other.name)
                && archived == other.archived
                && attributes.equals(other.attributes)
                && codes.equals(other.codes);
    }

    /** The same as an object of plain values. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        if (id != null) {
            map.put("id", id.toString());
        }
        map.put("code", code);
        map.put("parent", parent);
        map.put("name", name.byLanguage());
        map.put("position", position);
        map.put("archived", archived);
        map.put("attributes", attributes.stream().map(Attributes::toMap).toList());
        if (!codes.isEmpty()) {
            map.put("codes", codes);
        }
        return map;
    }

    /** The line of an object of plain values. */
    public static CategoryLine of(Map<String, Object> map) {
        return new CategoryLine(
                map.get("id") == null ? null : UUID.fromString(map.get("id").toString()),
                Attributes.text(map, "code"),
                Objects.toString(map.get("parent"), ""),
                Attributes.localized(map.get("name")),
                ((Number) map.getOrDefault("position", 0)).intValue(),
                Boolean.TRUE.equals(map.get("archived")),
                Attributes.maps(map.get("attributes")).stream()
                        .map(Attributes::ownAttribute)
                        .toList(),
                codes(map.get("codes")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> codes(Object value) {
        return value == null ? Map.of() : (Map<String, String>) value;
    }
}
