package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a product as it is filled in, right or wrong. Fields are called as the catalogue's checks call them; prices
 * and variants are lines with a number. Variants are all combinations of the values chosen for the attributes they differ
 * in, some of which may not be offered. Immutable.
 *
 * @param fields what is typed into everything that is no line
 * @param tiers prices by quantity
 * @param chosen the values chosen for each attribute in which variants differ
 * @param variants one line for each combination
 */
record ProductForm(
        Map<String, String> fields,
        List<TierLine> tiers,
        Map<String, List<String>> chosen,
        List<VariantLine> variants) {

    static final int MOST_VARIANTS = 500;

    private static final int MOST_LINES = 30;
    private static final String AXIS = "axis.";
    private static final Pattern LINE = Pattern.compile("(variants|priceTiers)\\[(\\d{1,3})]\\..+");

    ProductForm {
        fields = Map.copyOf(fields);
        tiers = List.copyOf(tiers);
        chosen = Map.copyOf(chosen);
        variants = List.copyOf(variants);
    }

    /** A price; the first one needs no quantity, it applies from the least quantity sold. */
    record TierLine(String from, String price) {

        static final TierLine EMPTY = new TierLine("", "");

        boolean isBlank() {
            return from.isBlank() && price.isBlank();
        }
    }

    /**
     * A variant.
     *
     * @param stockRead the stock when the form was opened, empty for a new variant
     * @param tiers prices of its own
     * @param least its own minimum order, empty for the product's
     */
    record VariantLine(
            Map<String, String> options,
            boolean offered,
            String sku,
            String stock,
            String stockRead,
            List<TierLine> tiers,
            String least,
            String multiple,
            String days) {

        VariantLine {
            options = Map.copyOf(options);
            tiers = List.copyOf(tiers);
        }

        static VariantLine of(Map<String, String> options) {
            return new VariantLine(options, true, "", "", "", List.of(), "", "", "");
        }

        VariantLine with(List<TierLine> others) {
            return new VariantLine(options, offered, sku, stock, stockRead, others, least, multiple, days);
        }

        VariantLine withdrawn() {
            return new VariantLine(options, false, sku, stock, stockRead, tiers, least, multiple, days);
        }

        VariantLine seen(String now) {
            return new VariantLine(options, offered, sku, stock, now, tiers, least, multiple, days);
        }

        VariantLine stocked(String number) {
            return new VariantLine(options, offered, sku, number, stockRead, tiers, least, multiple, days);
        }
    }

    /** What a browser sent. */
    static ProductForm typed(MultivaluedMap<String, String> sent, CategoryView category) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> {
            if (!values.isEmpty() && !LINE.matcher(name).matches() && !name.startsWith(AXIS)) {
                fields.put(name, values.get(0));
            }
        });
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (AttributeDefinition axis : category.variantAxes()) {
            chosen.put(axis.code(), sent.getOrDefault(AXIS + axis.code(), List.of()));
        }
        List<VariantLine> variants = new ArrayList<>();
        for (int line : lines(sent, "variants")) {
            String prefix = "variants[" + line + "].";
            Map<String, String> options = new LinkedHashMap<>();
            category.variantAxes()
                    .forEach(axis -> Optional.ofNullable(sent.getFirst(prefix + "options." + axis.code()))
                            .ifPresent(value -> options.put(axis.code(), value)));
            variants.add(new VariantLine(
                    options,
                    "true".equals(sent.getFirst(prefix + "offered")),
                    text(sent, prefix + "sku"),
                    text(sent, prefix + "stock"),
                    text(sent, prefix + "stockRead"),
                    tiers(sent, prefix),
                    text(sent, prefix + "minOrderQuantity"),
                    text(sent, prefix + "orderMultiple"),
                    text(sent, prefix + "leadTimeDays")));
        }
        return new ProductForm(fields, tiers(sent, ""), chosen, variants).combined(category);
    }

    private static List<TierLine> tiers(MultivaluedMap<String, String> sent, String prefix) {
        List<TierLine> tiers = new ArrayList<>();
        for (int line : lines(sent, prefix + "priceTiers")) {
            String name = prefix + "priceTiers[" + line + "].";
            tiers.add(new TierLine(text(sent, name + "minQuantity"), text(sent, name + "unitPrice")));
        }
        return tiers.subList(0, Math.min(tiers.size(), MOST_LINES));
    }

    private static TreeSet<Integer> lines(MultivaluedMap<String, String> sent, String list) {
        Pattern name = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\..+");
        TreeSet<Integer> lines = new TreeSet<>();
        for (String field : sent.keySet()) {
            Matcher line = name.matcher(field);
            if (line.matches()) {
                lines.add(Integer.valueOf(line.group(1)));
            }
        }
        return lines;
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** The same form with that field filled. */
    ProductForm with(String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return new ProductForm(changed, tiers, chosen, variants);
    }

    /** The same form after its reader was told what the stock in that field is by now. */
    ProductForm stockSeen(String stockField, String now) {
        Matcher line = Pattern.compile("variants\\[(\\d{1,3})]\\.stock").matcher(stockField);
        if (!line.matches()) {
            return with(stockField + "Read", now);
        }
        List<VariantLine> seen = new ArrayList<>(variants);
        seen.set(
                Integer.parseInt(line.group(1)),
                seen.get(Integer.parseInt(line.group(1))).seen(now));
        return new ProductForm(fields, tiers, chosen, seen);
    }

    /** The same form with a line for every combination of the chosen values; what was typed for a combination stays. */
    ProductForm combined(CategoryView category) {
        List<AttributeDefinition> axes = category.variantAxes();
        if (axes.isEmpty() || combinations(category) > MOST_VARIANTS) {
            return new ProductForm(fields, tiers, chosen, List.of());
        }
        List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
        for (AttributeDefinition axis : axes) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> begun : combinations) {
                for (String value : values(axis)) {
                    Map<String, String> options = new LinkedHashMap<>(begun);
                    options.put(axis.code(), value);
                    longer.add(options);
                }
            }
            combinations = longer;
        }
        Map<Map<String, String>, VariantLine> known = new HashMap<>();
        variants.forEach(variant -> known.putIfAbsent(variant.options(), variant));
        return new ProductForm(
                fields,
                tiers,
                chosen,
                combinations.stream()
                        .map(options -> known.getOrDefault(options, VariantLine.of(options)))
                        .toList());
    }

    /** How many variants the chosen values make. */
    long combinations(CategoryView category) {
        return category.variantAxes().stream()
                .mapToLong(axis -> values(axis).size())
                .reduce(1, Math::multiplyExact);
    }

    /** The chosen values of an attribute in the order the attribute lists them. */
    private List<String> values(AttributeDefinition axis) {
        List<String> wanted = chosen.getOrDefault(axis.code(), List.of());
        return axis.allowedValues().stream()
                .map(AllowedValue::code)
                .filter(wanted::contains)
                .toList();
    }

    /**
     * The same form after a button that changes its lines: {@code add-price}, {@code drop-price.2},
     * {@code add-price.of.3}, {@code drop-price.1.of.3}, {@code fill}.
     */
    ProductForm changed(String change) {
        if (change.equals("fill")) {
            return filled();
        }
        Matcher wanted = Pattern.compile("(add|drop)-price(?:\\.(\\d{1,3}))?(?:\\.of\\.(\\d{1,3}))?")
                .matcher(change);
        if (!wanted.matches()) {
            return this;
        }
        UnaryOperator<List<TierLine>> step = wanted.group(1).equals("add")
                ? ProductForm::longer
                : lines -> without(
                        lines,
                        Integer.parseInt(Optional.ofNullable(wanted.group(2)).orElse("0")));
        if (wanted.group(3) == null) {
            return new ProductForm(fields, step.apply(tiers), chosen, variants);
        }
        List<VariantLine> changed = new ArrayList<>(variants);
        int line = Integer.parseInt(wanted.group(3));
        if (line < changed.size()) {
            changed.set(
                    line, changed.get(line).with(step.apply(changed.get(line).tiers())));
        }
        return new ProductForm(fields, tiers, chosen, changed);
    }

    private static List<TierLine> longer(List<TierLine> lines) {
        List<TierLine> more = new ArrayList<>(lines.isEmpty() ? List.of(TierLine.EMPTY) : lines);
        more.add(TierLine.EMPTY);
        return more.subList(0, Math.min(more.size(), MOST_LINES));
    }

    private static List<TierLine> without(List<TierLine> lines, int line) {
        List<TierLine> fewer = new ArrayList<>(lines);
        if (line < fewer.size()) {
            fewer.remove(line);
        }
        return fewer;
    }

    /** Every variant with the stock and the price that were typed for all, as far as they were. */
    private ProductForm filled() {
        String stock = field("all.stock");
        String price = field("all.price");
        return new ProductForm(
                        fields,
                        tiers,
                        chosen,
                        variants.stream()
                                .map(variant -> stock.isEmpty() ? variant : variant.stocked(stock))
                                .map(variant ->
                                        price.isEmpty() ? variant : variant.with(List.of(new TierLine("", price))))
                                .toList())
                .with("all.stock", "")
                .with("all.price", "");
    }

    /** The same form without lines of prices that nothing was typed into. */
    ProductForm compact() {
        return new ProductForm(
                fields,
                written(tiers),
                chosen,
                variants.stream()
                        .map(variant -> variant.with(written(variant.tiers())))
                        .toList());
    }

    private static List<TierLine> written(List<TierLine> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** What pages show. */
    FormView view() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, List.of(value)));
        put(values, "", tiers);
        chosen.forEach((axis, wanted) -> values.put(AXIS + axis, wanted));
        for (int line = 0; line < variants.size(); line++) {
            String prefix = "variants[" + line + "].";
            VariantLine variant = variants.get(line);
            values.put(prefix + "offered", List.of(Boolean.toString(variant.offered())));
            values.put(prefix + "sku", List.of(variant.sku()));
            values.put(prefix + "stock", List.of(variant.stock()));
            values.put(prefix + "stockRead", List.of(variant.stockRead()));
            values.put(prefix + "minOrderQuantity", List.of(variant.least()));
            values.put(prefix + "orderMultiple", List.of(variant.multiple()));
            values.put(prefix + "leadTimeDays", List.of(variant.days()));
            put(values, prefix, variant.tiers());
        }
        return new FormView(values, Map.of(), Optional.empty());
    }

    private static void put(Map<String, List<String>> values, String prefix, List<TierLine> tiers) {
        for (int line = 0; line < tiers.size(); line++) {
            String name = prefix + "priceTiers[" + line + "].";
            values.put(name + "minQuantity", List.of(tiers.get(line).from()));
            values.put(name + "unitPrice", List.of(tiers.get(line).price()));
        }
    }
}
