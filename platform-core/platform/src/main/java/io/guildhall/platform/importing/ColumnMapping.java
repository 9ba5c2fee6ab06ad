package io.guildhall.platform.importing;

import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where every field of a product comes from. One column may feed several fields.
 *
 * @param columns the column by field: a name of {@link #FIELDS}, {@code id.<scheme>}, {@code attr.<code>} or
 *     {@code variant.<axis>}; columns nothing comes from are ignored
 * @param fixed values of fields for all rows where no column, or an empty cell, gives one
 */
public record ColumnMapping(Map<String, String> columns, Map<String, String> fixed) {

    static final String SKU = "sku";

    /** Says in every row what is to be done with its product. */
    static final String ACTION = "action";

    /** Names the pictures of a product, in the archive that was sent with the file. */
    static final String PICTURES = "pictures";

    /** What a row says that takes its product off the marketplace. */
    static final Set<String> WITHDRAWING = Set.of("delete", "withdraw", "删除", "下架");

    /** The fields every product has. */
    public static final List<String> FIELDS = List.of(
            "sku",
            "product",
            "category",
            "name_en",
            "name_zh",
            "description_en",
            "description_zh",
            "unit",
            "currency",
            "price",
            "price_tiers",
            "min_order_quantity",
            "order_multiple",
            "stock",
            "lead_time_days",
            "origin",
            "availability",
            "delivery_from",
            "delivery_until",
            "warehouse",
            "incoterm",
            "incoterm_place",
            "valid_until",
            "pictures");

    /** The fields that speak of the terms of sale, by what drafts call them. */
    static final Map<String, String> TERMS = Map.of(
            "availability", "availability",
            "deliveryFrom", "delivery_from",
            "deliveryUntil", "delivery_until",
            "warehouse", "warehouse",
            "incoterm", "incoterm",
            "incotermPlace", "incoterm_place",
            "validUntil", "valid_until");

    /** How fields are named that speak of identifiers, attributes and variants. */
    static final List<String> PREFIXES = List.of("id.", "attr.", "variant.");

    private static final Map<String, String> SYNONYMS = synonyms();

    private static final int LONGEST_FIXED = 500;

    public ColumnMapping {
        columns = withoutBlanks(columns);
        fixed = withoutBlanks(fixed);
    }

    private static Map<String, String> withoutBlanks(Map<String, String> values) {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                kept.put(field, value.strip());
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /**
     * What the columns seem to mean. A file without numbers of its own is numbered by its first identifier.
     *
     * @param schemes identifier schemes there are
     * @param attributes attribute codes there are
     */
    static ColumnMapping suggested(List<String> columns, Set<String> schemes, Set<String> attributes, ImportMode mode) {
        Map<String, String> suggested = new LinkedHashMap<>();
        for (String column : columns) {
            field(column, schemes, attributes).ifPresent(field -> suggested.putIfAbsent(field, column));
        }
        if (mode.updates() && columns.contains(ACTION)) {
            suggested.put(ACTION, ACTION);
        } else {
            suggested.remove(ACTION);
        }
        if (!suggested.containsKey(SKU)) {
            suggested.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("id."))
                    .findFirst()
                    .ifPresent(entry -> suggested.put(SKU, entry.getValue()));
        }
        return new ColumnMapping(suggested, Map.of());
    }

    /** The same columns with these values for what no column gives. */
    ColumnMapping withFixed(Map<String, String> values) {
        return new ColumnMapping(columns, values);
    }

    /** The same but for a field that nothing is to come of. */
    ColumnMapping without(String field) {
        Map<String, String> others = new LinkedHashMap<>(columns);
        others.remove(field);
        return new ColumnMapping(others, fixed);
    }

    boolean gives(String field) {
        return columns.containsKey(field) || fixed.containsKey(field);
    }

    /** The field that column feeds first, or nothing. */
    public Optional<String> fieldOf(String column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Insists that products can come of it: that it speaks of fields and columns there are, and that every product gets a
     * number and, where it may be new, a name, a category, a unit, a currency and a price.
     *
     * @param present the file's columns
     */
    void requireComplete(List<String> present, ImportMode mode) {
        Checks checks = new Checks();
        columns.forEach((field, column) -> {
            if (checks.that(isField(field), field, "importing.mapping.field", shortened(field))) {
                checks.that(present.contains(column), field, "importing.mapping.column", shortened(column));
            }
        });
        fixed.forEach((field, value) -> {
            if (checks.that(
                    isField(field) && !Set.of(SKU, ACTION, PICTURES).contains(field),
                    field,
                    "importing.mapping.field",
                    shortened(field))) {
                checks.that(value.length() <= LONGEST_FIXED, field, "shared.check.too-long", LONGEST_FIXED);
            }
        });
        checks.that(columns.containsKey(SKU), SKU, "importing.mapping.sku");
        checks.that(mode.updates() || !gives(ACTION), ACTION, "importing.mapping.action");
        if (mode.creates()) {
            requireDescription(checks);
        }
        checks.done();
    }

    private void requireDescription(Checks checks) {
        checks.that(gives("name_en") || gives("name_zh"), "name_en", "importing.mapping.name");
        for (String field : List.of("category", "unit", "currency")) {
            checks.that(gives(field), field, "importing.mapping.missing", name(field));
        }
        checks.that(gives("price") || gives("price_tiers"), "price", "importing.mapping.missing", name("price"));
    }

    private static Wording name(String field) {
        return Wording.of("", "importing.field." + field);
    }

    private static boolean isField(String field) {
        return FIELDS.contains(field)
                || field.equals(ACTION)
                || PREFIXES.stream().anyMatch(prefix -> field.startsWith(prefix) && field.length() > prefix.length());
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static Optional<String> field(String column, Set<String> schemes, Set<String> attributes) {
        if (isField(column)) {
            return Optional.of(column);
        }
        String name = plain(column);
        if (SYNONYMS.containsKey(name)) {
            return Optional.of(SYNONYMS.get(name));
        }
        for (String scheme : schemes) {
            if (plain(scheme).equals(name)) {
                return Optional.of("id." + scheme);
            }
        }
        return attributes.stream()
                .filter(attribute -> plain(attribute).equals(name))
                .findFirst()
                .map(attribute -> "attr." + attribute);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.()（）/]", "");
    }

    private static Map<String, String> synonyms() {
        Map<String, String> synonyms = new HashMap<>();
        FIELDS.forEach(field -> synonyms.put(plain(field), field));
        Map<String, List<String>> others = Map.of(
                "sku", List.of("article", "articleno", "itemno", "partno", "货号", "商品编码", "物料编码"),
                "category", List.of("categorycode", "类目", "分类", "类目编码"),
                "name_en", List.of("name", "title", "commonname", "productname", "英文名称", "英文名"),
                "name_zh", List.of("中文名称", "中文名", "名称", "品名", "商品名称"),
                "unit", List.of("单位", "计量单位", "uom"),
                "currency", List.of("币种", "货币"),
                "price", List.of("unitprice", "listprice", "单价", "价格"),
                "stock", List.of("quantity", "onhand", "库存", "库存量"),
                "lead_time_days", List.of("leadtime", "交期", "货期", "发货天数"),
                "origin", List.of("countryoforigin", "产地", "原产地"));
        others.forEach((field, names) -> names.forEach(name -> synonyms.put(plain(name), field)));
        synonyms.put(plain("description"), "description_en");
        List.of("picture", "images", "image", "photos", "photo", "图片", "产品图片", "图片文件")
                .forEach(name -> synonyms.put(name, PICTURES));
        synonyms.put("英文描述", "description_en");
        synonyms.put("描述", "description_zh");
        synonyms.put("起订量", "min_order_quantity");
        synonyms.put("moq", "min_order_quantity");
        synonyms.put("阶梯价", "price_tiers");
        synonyms.put("现货期货", "availability");
        synonyms.put("仓库", "warehouse");
        synonyms.put("贸易术语", "incoterm");
        synonyms.put("incoterms", "incoterm");
        synonyms.put("报价有效期", "valid_until");
        synonyms.put("validto", "valid_until");
        return synonyms;
    }
}
