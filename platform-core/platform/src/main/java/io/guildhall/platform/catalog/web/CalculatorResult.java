package io.guildhall.platform.catalog.web;

import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a calculation found, as people read it: a value, or a table.
 *
 * @param value empty for a table
 * @param columns headings of a table, empty for a value
 * @param rows cells of a table in the order of its columns
 */
public record CalculatorResult(String name, String value, List<String> columns, List<List<String>> rows) {

    /** The results in the order the calculator names them. */
    static List<CalculatorResult> all(Calculator calculator, Map<String, Object> results, Shell shell) {
        return calculator.resultNames().keySet().stream()
                .filter(results::containsKey)
                .map(code -> new Naming(calculator.resultNames(), code, shell).result(results.get(code)))
                .toList();
    }

    /** How one result and its parts are called. */
    private record Naming(Map<String, LocalizedText> names, String code, Shell shell) {

        CalculatorResult result(Object value) {
            String name = shell.t(names.get(code));
            if (value instanceof List<?> list) {
                return table(name, list);
            }
            if (value instanceof Map<?, ?> map) {
                return table(name, List.of(map));
            }
            return new CalculatorResult(name, text(value), List.of(), List.of());
        }

        private CalculatorResult table(String name, List<?> list) {
            Set<String> keys = new LinkedHashSet<>();
            list.forEach(row -> ((Map<?, ?>) row).keySet().forEach(key -> keys.add(key.toString())));
            List<List<String>> rows = new ArrayList<>();
            for (Object row : list) {
                rows.add(keys.stream()
                        .map(key -> ((Map<?, ?>) row).get(key))
                        .map(cell -> cell == null ? "" : text(cell))
                        .toList());
            }
            return new CalculatorResult(name, "", keys.stream().map(this::part).toList(), rows);
        }

        private String text(Object value) {
            if (value instanceof Measure measure) {
                return shell.formats().measure(measure.value(), measure.unit());
            }
            if (value instanceof Boolean yes) {
                return shell.t(yes ? "shared.yes" : "shared.no");
            }
            return part(value.toString());
        }

        private String part(String key) {
            LocalizedText name = names.get(code + "." + key);
            return name == null ? key : shell.t(name);
        }
    }
}
