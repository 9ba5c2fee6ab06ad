package io.guildhall.platform.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a rework looks at of one product: where it is listed, its values, and the options of its variants.
 *
 * @param variants options by variant
 */
public record Reworked(UUID category, Map<String, Object> attributes, Map<UUID, Map<String, Object>> variants) {

    /** The product after the rework; as it is where two of its variants would become the same one. */
    public Reworked after(Rework rework) {
        Reworked after = changed(rework);
        boolean distinct = Set.copyOf(after.variants.values()).size()
                == Set.copyOf(variants.values()).size();
        return distinct ? after : this;
    }

    private Reworked changed(Rework rework) {
        return switch (rework.kind()) {
            case RENAME_ATTRIBUTE -> with(values -> renamed(values, rework.attribute(), rework.into()));
            case MERGE_VALUE -> with(values -> merged(values, rework.attribute(), rework.from(), rework.into()));
            case DROP_ATTRIBUTE -> with(values -> without(values, rework.attribute()));
            case MERGE_CATEGORY -> new Reworked(UUID.fromString(rework.into()), attributes, variants);
            case RESTORE -> this;
        };
    }

    /**
     * The product with what a rework took from it, as far as it is still as the rework left it.
     *
     * @param before as it was before the rework
     * @param after as the rework left it
     */
    public Reworked restored(Reworked before, Reworked after) {
        Map<UUID, Map<String, Object>> options = new LinkedHashMap<>();
        variants.forEach((variant, values) -> options.put(
                variant,
                restored(
                        values,
                        before.variants.getOrDefault(variant, values),
                        after.variants.getOrDefault(variant, values))));
        return new Reworked(
                category.equals(after.category) ? before.category : category,
                restored(attributes, before.attributes, after.attributes),
                options);
    }

    private static Map<String, Object> restored(
            Map<String, Object> now, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> restored = new LinkedHashMap<>(now);
        after.forEach((code, value) -> {
            if (!before.containsKey(code) && value.equals(now.get(code))) {
                restored.remove(code);
            }
        });
        before.forEach((code, value) -> {
            Object left = after.get(code);
            if (!value.equals(left) && Objects.equals(left, now.get(code))) {
                restored.put(code, value);
            }
        });
        return restored;
    }

    private Reworked with(UnaryOperator<Map<String, Object>> change) {
        Map<UUID, Map<String, Object>> options = new LinkedHashMap<>();
        variants.forEach((variant, values) -> options.put(variant, change.apply(values)));
        return new Reworked(category, change.apply(attributes), options);
    }

    private static Map<String, Object> renamed(Map<String, Object> values, String from, String into) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        values.forEach((code, value) -> renamed.put(code.equals(from) ? into : code, value));
        return renamed;
    }

    private static Map<String, Object> merged(Map<String, Object> values, String attribute, String from, String into) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        merged.computeIfPresent(attribute, (code, value) -> value.equals(from) ? into : value);
        return merged;
    }

    private static Map<String, Object> without(Map<String, Object> values, String attribute) {
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.remove(attribute);
        return others;
    }
}
