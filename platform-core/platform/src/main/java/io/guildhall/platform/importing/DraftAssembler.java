package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes product drafts of rows. Rows with the same {@code product} are variants of one; what they share is the first's. */
final class DraftAssembler {

    private static final BigDecimal LARGEST = new BigDecimal("1e12");

    private final ColumnMapping mapping;
    private final List<String> columns;

    DraftAssembler(ColumnMapping mapping, List<String> columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    /**
     * What became of rows that belong together.
     *
     * @param lines their numbers in the file
     * @param draft the product, or null where a cell cannot be read
     * @param errors what cannot be read
     */
    record Assembled(List<Long> lines, ProductDraft draft, List<RowError> errors) {}

    /** The rows in groups that become one product each, in the order of the file. */
    List<List<Table.Row>> groups(List<Table.Row> rows) {
        Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
        for (Table.Row row : rows) {
            Map<String, String> values = values(row);
            String key = values.getOrDefault("product", "");
            groups.computeIfAbsent(key.isEmpty() ? "line " + row.line() : key, k -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(groups.values());
    }

    Assembled assemble(List<Table.Row> group) {
        List<RowError> errors = new ArrayList<>();
        List<VariantDraft> variants = new ArrayList<>();
        for (Table.Row row : group) {
            variants.add(variant(row, errors));
        }
        Table.Row first = group.get(0);
        Map<String, String> values = values(first);
        Cells cells = new Cells(first.line(), values, errors);
        String sku = values.getOrDefault("sku", "");
        ProductDraft draft = new ProductDraft(
                values.getOrDefault("product", sku),
                values.getOrDefault("category", ""),
                text(values, "name"),
                text(values, "description"),
                prefixed(values, "id."),
                new HashMap<>(prefixed(values, "attr.")),
                values.getOrDefault("unit", ""),
                values.getOrDefault("currency", ""),
                cells.priceTiers(),
                cells.number("min_order_quantity", BigDecimal.ONE),
                cells.number("order_multiple", BigDecimal.ONE),
                cells.number("lead_time_days", BigDecimal.ZERO).intValue(),
                values.getOrDefault("origin", ""),
                variants);
        List<Long> lines = group.stream().map(Table.Row::line).toList();
        return new Assembled(lines, errors.isEmpty() ? draft : null, errors);
    }

    private VariantDraft variant(Table.Row row, List<RowError> errors) {
        Map<String, String> values = values(row);
        BigDecimal stock = new Cells(row.line(), values, errors).number("stock", BigDecimal.ZERO);
        return new VariantDraft(values.getOrDefault("sku", ""), prefixed(values, "variant."), stock);
    }

    private Map<String, String> values(Table.Row row) {
        Map<String, String> values = new HashMap<>(mapping.fixed());
        for (int i = 0; i < columns.size(); i++) {
            String field = mapping.columns().get(columns.get(i));
            if (field != null && !row.cells().get(i).isEmpty()) {
                values.put(field, row.cells().get(i));
            }
        }
        return values;
    }

    private static LocalizedText text(Map<String, String> values, String field) {
        String english = values.getOrDefault(field + "_en", "");
        String chinese = values.getOrDefault(field + "_zh", "");
        if (chinese.isEmpty()) {
            return LocalizedText.same(english);
        }
        return LocalizedText.of(english.isEmpty() ? chinese : english, chinese);
    }

    private static Map<String, String> prefixed(Map<String, String> values, String prefix) {
        Map<String, String> found = new HashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                found.put(field.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** The cells of one line, read as numbers and prices. */
    private record Cells(long line, Map<String, String> values, List<RowError> errors) {

        BigDecimal number(String field, BigDecimal absent) {
            String value = values.get(field);
            return value == null ? absent : parsed(field, value, absent);
        }

        List<PriceTier> priceTiers() {
            String tiers = values.get("price_tiers");
            if (tiers == null) {
                String price = values.get("price");
                return price == null
                        ? List.of()
                        : List.of(new PriceTier(BigDecimal.ONE, parsed("price", price, BigDecimal.ONE)));
            }
            List<PriceTier> read = new ArrayList<>();
            for (String tier : tiers.split(";")) {
                String[] parts = tier.strip().split(":");
                if (parts.length != 2) {
                    errors.add(new RowError(line, "price_tiers", "Write price tiers like 1:5200;20:5100"));
                    return List.of();
                }
                Function<String, BigDecimal> number = part -> parsed("price_tiers", part.strip(), BigDecimal.ONE);
                read.add(new PriceTier(number.apply(parts[0]), number.apply(parts[1])));
            }
            return read;
        }

        private BigDecimal parsed(String field, String value, BigDecimal instead) {
            try {
                BigDecimal number = new BigDecimal(value);
                if (number.abs().compareTo(LARGEST) < 0 && number.scale() <= 9) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            errors.add(new RowError(line, field, "\"" + shortened(value) + "\" is not a number with a decimal point"));
            return instead;
        }

        private static String shortened(String value) {
            return value.length() > 40 ? value.substring(0, 40) + "…" : value;
        }
    }
}
