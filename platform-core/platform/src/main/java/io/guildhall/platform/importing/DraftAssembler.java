package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.VariantDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes product drafts of rows. Rows with the same {@code product} are variants of one: what they share is the first's,
 * and a later row has prices and terms of its own where its cells differ from the first's.
 */
final class DraftAssembler {

    private static final String RUN_BY_SPREADSHEETS = "=+-@";

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
                SaleTerms.NONE.with(first.terms()),
                variants);
        List<Long> lines = group.stream().map(Table.Row::line).toList();
        return new Assembled(lines, errors.isEmpty() ? draft : null, errors);
    }

    /** The number of the product these rows speak of. */
    String sku(List<Table.Row> group) {
        String product = said(group.get(0), "product");
        return (product.isEmpty() ? said(group.get(0), ColumnMapping.SKU) : product).strip();
    }

    /** The pictures the rows name, in their order, each once; nothing where no column names any. */
    Optional<List<String>> pictures(List<Table.Row> group) {
        if (!positions.containsKey(ColumnMapping.PICTURES)) {
            return Optional.empty();
        }
        return Optional.of(group.stream()
                .map(row -> said(row).getOrDefault(ColumnMapping.PICTURES, ""))
                .flatMap(cell -> Stream.of(cell.split("[;；|\\n]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
    }

    /** What the rows say about a product that is there: what no cell says stays, values for all rows do not count. */
    Revising revising(List<Table.Row> group, List<RowError> errors) {
        return Revising.of(
                group.stream()
                        .map(row -> new Cells(row.line(), said(row), errors))
                        .toList(),
                errors);
    }

    /** Whether the rows take the product off the marketplace: either all of them say so or none. */
    boolean withdraws(List<Table.Row> group, List<RowError> errors) {
        int withdrawing = 0;
        for (Table.Row row : group) {
            String action = said(row, ColumnMapping.ACTION).strip();
            if (ColumnMapping.WITHDRAWING.contains(action.toLowerCase(Locale.ROOT))) {
                withdrawing++;
            } else if (!action.isEmpty()) {
                errors.add(RowError.of(
                        row.line(), ColumnMapping.ACTION, "importing.problem.action", ColumnMapping.shortened(action)));
            }
        }
        if (withdrawing > 0 && withdrawing < group.size()) {
            errors.add(RowError.of(group.get(0).line(), ColumnMapping.ACTION, "importing.problem.action-some"));
        }
        return withdrawing == group.size();
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

    /** What the row says, and the values for all rows where it says nothing. */
    private Cells cells(Table.Row row, List<RowError> errors) {
        Map<String, String> values = new HashMap<>(mapping.fixed());
        values.putAll(said(row));
        return new Cells(row.line(), values, errors);
    }

    /** What the row itself says; an export has put an apostrophe before what spreadsheets would run. */
    private Map<String, String> said(Table.Row row) {
        Map<String, String> values = new HashMap<>();
        positions.forEach((field, position) -> {
            String cell = row.cells().get(position);
            if (!cell.isEmpty()) {
                values.put(field, plain(cell));
            }
        });
        return values;
    }

    private String said(Table.Row row, String field) {
        Integer position = positions.get(field);
        return position == null ? "" : plain(row.cells().get(position));
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && RUN_BY_SPREADSHEETS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
