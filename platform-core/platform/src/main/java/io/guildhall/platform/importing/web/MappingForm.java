package io.guildhall.platform.importing.web;

import io.guildhall.platform.importing.ColumnMapping;
import io.guildhall.platform.shared.web.FormView;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form that says what each column means: {@code column.<index>} holds a field, {@code sku} a column, and every other
 * field by its own name a value for all rows.
 */
final class MappingForm {

    private static final String COLUMN = "column.";
    private static final String SKU = "sku";

    private MappingForm() {}

    static FormView filled(ColumnMapping mapping, List<String> columns) {
        FormView form = FormView.empty();
        for (int index = 0; index < columns.size(); index++) {
            form = form.with(COLUMN + index, mapping.fieldOf(columns.get(index)).orElse(""));
        }
        form = form.with(SKU, mapping.columns().getOrDefault(SKU, ""));
        for (Map.Entry<String, String> fixed : mapping.fixed().entrySet()) {
            form = form.with(fixed.getKey(), fixed.getValue());
        }
        return form;
    }

    static ColumnMapping read(MultivaluedMap<String, String> form, List<String> columns) {
        Map<String, String> byField = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String field = form.getFirst(COLUMN + index);
            if (field != null && !field.isBlank()) {
                byField.putIfAbsent(field, columns.get(index));
            }
        }
        String sku = form.getFirst(SKU);
        if (sku != null && !sku.isBlank()) {
            byField.putIfAbsent(SKU, sku);
        }
        Map<String, String> fixed = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (!name.startsWith(COLUMN) && !name.equals(SKU) && !values.isEmpty()) {
                fixed.put(name, values.get(0));
            }
        });
        return new ColumnMapping(byField, fixed);
    }
}
