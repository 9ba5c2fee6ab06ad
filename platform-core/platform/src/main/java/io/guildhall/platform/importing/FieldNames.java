package io.guildhall.platform.importing;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what the catalogue finds wrong with a draft in the words of the file it came from: by line and field. */
final class FieldNames {

    private static final Pattern VARIANT = Pattern.compile("variants\\[(\\d{1,4})]\\.(.+)");

    private static final Map<String, String> BY_PREFIX = Map.of(
            "identifiers.", "id.",
            "attributes.", "attr.",
            "options.", "variant.",
            "name.", "name_",
            "description.", "description_");

    private static final Map<String, String> BY_NAME = Map.of(
            "minOrderQuantity", "min_order_quantity",
            "orderMultiple", "order_multiple",
            "leadTimeDays", "lead_time_days",
            "options", "product",
            "variants", "product");

    private FieldNames() {}

    /** The errors in the file; a number that is product and variant at once is told of once. */
    static List<RowError> locate(List<Wording> problems, List<Long> lines, String price) {
        return problems.stream()
                .map(problem -> locate(problem, lines, price))
                .distinct()
                .toList();
    }

    /**
     * The error in the file.
     *
     * @param lines those the draft was made of, one for each variant
     * @param price the field prices came from
     */
    static RowError locate(Wording problem, List<Long> lines, String price) {
        String field = problem.field();
        long line = lines.get(0);
        Matcher variant = VARIANT.matcher(field);
        if (variant.matches()) {
            line = lines.get(Math.min(Integer.parseInt(variant.group(1)), lines.size() - 1));
            field = variant.group(2);
        }
        return new RowError(line, translated(field, price), RowError.text(problem));
    }

    private static String translated(String field, String price) {
        if (field.startsWith("priceTiers")) {
            return price;
        }
        if (field.startsWith("terms.")) {
            return ColumnMapping.TERMS.getOrDefault(field.substring("terms.".length()), field);
        }
        for (Map.Entry<String, String> prefix : BY_PREFIX.entrySet()) {
            if (field.startsWith(prefix.getKey())) {
                String rest = field.substring(prefix.getKey().length());
                return prefix.getValue() + (rest.equals("zh-CN") ? "zh" : rest);
            }
        }
        return BY_NAME.getOrDefault(field, field);
    }
}
