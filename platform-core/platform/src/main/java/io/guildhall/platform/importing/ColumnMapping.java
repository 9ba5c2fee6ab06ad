package io.guildhall.platform.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file means what.
 *
 * @param columns the field by column: a name of {@link #FIELDS}, {@code id.<scheme>}, {@code attr.<code>} or
 *     {@code variant.<axis>}; columns that are left out are ignored
 * @param fixed values of fields for all rows, where no column gives one
 */
public record ColumnMapping(Map<String, String> columns, Map<String, String> fixed) {

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
            "origin");

    /** What people call the fields in their files. */
    private static final Map<String, String> SYNONYMS = synonyms();

    /** How columns are named that speak of identifiers, attributes and variants. */
    private static final Set<String> PREFIXES = Set.of("id.", "attr.", "variant.");

    public ColumnMapping {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /**
     * What the columns seem to mean.
     *
     * @param schemes identifier schemes there are
     * @param attributes attribute codes there are
     */
    static ColumnMapping suggested(List<String> columns, Set<String> schemes, Set<String> attributes) {
        Map<String, String> suggested = new LinkedHashMap<>();
        for (String column : columns) {
            field(column, schemes, attributes)
                    .filter(field -> !suggested.containsValue(field))
                    .ifPresent(field -> suggested.put(column, field));
        }
        return new ColumnMapping(suggested, Map.of());
    }

    private static Optional<String> field(String column, Set<String> schemes, Set<String> attributes) {
        if (PREFIXES.stream().anyMatch(column::startsWith)) {
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
        synonyms.put("英文描述", "description_en");
        synonyms.put("描述", "description_zh");
        synonyms.put("起订量", "min_order_quantity");
        synonyms.put("moq", "min_order_quantity");
        synonyms.put("阶梯价", "price_tiers");
        return synonyms;
    }
}
