package io.guildhall.platform.catalog;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people call the options that tell a variant from the others of its product: carts and orders keep their codes. A
 * value the marketplace no longer knows is called by its code.
 */
public final class OptionNames {

    private final Map<String, Map<String, LocalizedText>> byAxis = new LinkedHashMap<>();

    OptionNames(List<CategoryView> categories) {
        for (CategoryView category : categories) {
            for (AttributeDefinition axis : category.variantAxes()) {
                Map<String, LocalizedText> values = byAxis.computeIfAbsent(axis.code(), code -> new LinkedHashMap<>());
                for (AllowedValue value : axis.allowedValues()) {
                    values.putIfAbsent(value.code(), value.name());
                }
            }
        }
    }

    /** The names of these options, in the order in which the categories have their axes. */
    public String of(Map<String, String> options, String language) {
        List<String> names = new ArrayList<>();
        byAxis.forEach((axis, values) -> {
            if (options.containsKey(axis)) {
                String code = options.get(axis);
                names.add(values.containsKey(code) ? values.get(code).in(language) : code);
            }
        });
        options.forEach((axis, code) -> {
            if (!byAxis.containsKey(axis)) {
                names.add(code);
            }
        });
        return String.join(" / ", names);
    }
}
