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

/**
 * Makes product drafts of rows. Rows with the same {@code product} are variants of one: what they share is the first's,
 * and a later row has prices and terms of its own where its cells differ from the first's.
 */
final class DraftAssembler {

    private final ColumnMapping mapping;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    DraftAssembler(ColumnMapping mapping, List<String> columns) {
        this.mapping = mapping;
        mapping.columns().forEach((field, column) -> positions.put(field, columns.indexOf(column)));
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
        Integer product = positions.get("product");
        Map<Object, List<Table.Row>> groups = new LinkedHashMap<>();
        for (Table.Row row : rows) {
            String key = product == null ? "" : row.cells().get(product);
            groups.computeIfAbsent(key.isEmpty() ? row.line() : key, k -> new ArrayList<>())
                    .add(row);
        }
        return List.copyOf(groups.values());
    }

    Assembled assemble(List<Table.Row> group) {
        List<RowError> errors = new ArrayList<>();
        Cells first = cells(group.get(0), errors);
        List<VariantDraft> variants = new ArrayList<>();
        variants.add(new VariantDraft(first.text("sku"), first.prefixed("variant."), first.stock()));
        for (Table.Row row : group.subList(1, group.size())) {
            variants.add(variant(cells(row, errors), first));
        }
        String sku = first.text("sku");
        ProductDraft draft = new ProductDraft(
                first.values().getOrDefault("product", sku),
                first.text("category"),
                first.localized("name"),
                first.localized("description"),
                first.prefixed("id."),
                new HashMap<>(first.prefixed("attr.")),
                first.text("unit"),
                first.text("currency"),
                first.priceTiers(),
                first.number("min_order_quantity", BigDecimal.ONE),
                first.number("order_multiple", BigDecimal.ONE),
                first.days(0),
                first.text("origin"),
                variants);
        List<Long> lines = group.stream().map(Table.Row::line).toList();
        return new Assembled(lines, errors.isEmpty() ? draft : null, errors);
    }

    /** The field prices come from. */
    String priceField() {
        return mapping.gives("price_tiers") ? "price_tiers" : "price";
    }

    private static VariantDraft variant(Cells row, Cells first) {
        boolean ownPrices = row.differs(first, "price") || row.differs(first, "price_tiers");
        return new VariantDraft(
                row.text("sku"),
                row.prefixed("variant."),
                row.stock(),
                ownPrices ? row.priceTiers() : List.of(),
                row.differs(first, "min_order_quantity") ? row.number("min_order_quantity", BigDecimal.ONE) : null,
                row.differs(first, "order_multiple") ? row.number("order_multiple", BigDecimal.ONE) : null,
                row.differs(first, "lead_time_days") ? Integer.valueOf(row.days(0)) : null);
    }

    private Cells cells(Table.Row row, List<RowError> errors) {
        Map<String, String> values = new HashMap<>(mapping.fixed());
        positions.forEach((field, position) -> {
            if (!row.cells().get(position).isEmpty()) {
                values.put(field, row.cells().get(position));
            }
        });
        return new Cells(row.line(), values, errors);
    }

    /** The cells of one line by field, read as texts, numbers and prices. */
    private record Cells(long line, Map<String, String> values, List<RowError> errors) {

        private static final BigDecimal LARGEST = new BigDecimal("1e12");
        private static final int LONGEST_NUMBER = 40;
        private static final int MOST_DECIMALS = 9;

        String text(String field) {
            return values.getOrDefault(field, "");
        }

        /** An empty cell is as the first row says. */
        boolean differs(Cells other, String field) {
            return values.containsKey(field) && !text(field).equals(other.text(field));
        }

        LocalizedText localized(String field) {
            String english = text(field + "_en");
            String chinese = text(field + "_zh");
            if (chinese.isEmpty()) {
                return LocalizedText.same(english);
            }
            return LocalizedText.of(english.isEmpty() ? chinese : english, chinese);
        }

        Map<String, String> prefixed(String prefix) {
            Map<String, String> found = new HashMap<>();
            values.forEach((field, value) -> {
                if (field.startsWith(prefix)) {
                    found.put(field.substring(prefix.length()), value);
                }
            });
            return found;
        }

        BigDecimal stock() {
            return number("stock", BigDecimal.ZERO);
        }

        BigDecimal number(String field, BigDecimal absent) {
            String value = values.get(field);
            return value == null ? absent : parsed(field, value, absent);
        }

        int days(int absent) {
            BigDecimal days = number("lead_time_days", BigDecimal.valueOf(absent));
            try {
                return days.intValueExact();
            } catch (ArithmeticException e) {
                errors.add(RowError.of(line, "lead_time_days", "importing.problem.whole"));
                return absent;
            }
        }

        List<PriceTier> priceTiers() {
            String tiers = values.get("price_tiers");
            if (tiers == null) {
                String price = values.get("price");
                return price == null
                        ? List.of()
                        : List.of(new PriceTier(
                                number("min_order_quantity", BigDecimal.ONE), parsed("price", price, BigDecimal.ONE)));
            }
            List<PriceTier> read = new ArrayList<>();
            for (String tier : tiers.split(";")) {
                String[] parts = tier.split(":");
                if (parts.length != 2) {
                    errors.add(RowError.of(line, "price_tiers", "importing.problem.price-tiers"));
                    return List.of();
                }
                read.add(new PriceTier(
                        parsed("price_tiers", parts[0], BigDecimal.ONE),
                        parsed("price_tiers", parts[1], BigDecimal.ONE)));
            }
            return read;
        }

        private BigDecimal parsed(String field, String value, BigDecimal instead) {
            String typed = value.strip();
            try {
                BigDecimal number = typed.length() > LONGEST_NUMBER ? LARGEST : new BigDecimal(typed);
                if (number.abs().compareTo(LARGEST) < 0 && number.scale() <= MOST_DECIMALS) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            RowError error = RowError.of(line, field, "importing.problem.number", ColumnMapping.shortened(typed));
            if (!errors.contains(error)) {
                errors.add(error);
            }
            return instead;
        }
    }
}
