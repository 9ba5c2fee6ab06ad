package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Ties;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes a product of a row of {@link ProductRows#SELECT}. */
final class ProductMapper {

    private ProductMapper() {}

    static ProductView map(ResultSet row, StatementContext context) throws SQLException {
        Map<UUID, List<PriceTier>> tiers = tiers(row.getString("tiers"));
        List<PriceTier> common = tiers.getOrDefault(Category.TOP, List.of());
        BigDecimal least = plain(row.getBigDecimal("min_order_quantity"));
        BigDecimal multiple = plain(row.getBigDecimal("order_multiple"));
        int leadTime = row.getInt("lead_time_days");
        List<VariantView> variants = new ArrayList<>();
        for (Map<String, Object> each : list(row.getString("variants"))) {
            variants.add(variant(each, tiers, common, least, multiple, leadTime));
        }
        return new ProductView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getLong("version"),
                ProductStatus.valueOf(row.getString("status")),
                row.getObject("company_id", UUID.class),
                row.getString("sku"),
                row.getObject("category_id", UUID.class),
                row.getString("category"),
                LocalizedTextConverter.parse(row.getString("name")),
                LocalizedTextConverter.parse(row.getString("description")),
                strings(JsonObjectConverter.parse(row.getString("identifiers"))),
                JsonObjectConverter.parse(row.getString("attributes")),
                row.getString("unit"),
                row.getString("currency"),
                common,
                least,
                multiple,
                leadTime,
                row.getString("origin"),
                SaleTermsConverter.parse(row.getString("terms")),
                List.copyOf(variants),
                ProductMediaConverter.parse(row.getString("media")),
                new Ties(tie(row, "merged_into"), tie(row, "same_goods")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<UUID> tie(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getObject(column, UUID.class)).filter(id -> !id.equals(Product.NONE));
    }

    private static VariantView variant(
            Map<String, Object> row,
            Map<UUID, List<PriceTier>> tiers,
            List<PriceTier> common,
            BigDecimal least,
            BigDecimal multiple,
            int leadTime) {
        UUID id = UUID.fromString(row.get("id").toString());
        List<PriceTier> own = tiers.getOrDefault(id, List.of());
        BigDecimal onHand = number(row.get("onHand"));
        return new VariantView(
                id,
                row.get("sku").toString(),
                strings(row.get("options")),
                own.isEmpty() ? common : own,
                !own.isEmpty(),
                row.get("least") == null ? least : number(row.get("least")),
                row.get("multiple") == null ? multiple : number(row.get("multiple")),
                row.get("days") == null ? leadTime : number(row.get("days")).intValueExact(),
                onHand,
                plain(onHand.subtract(number(row.get("reserved")))));
    }

    /** The price tiers by variant; those of all variants under the nil UUID. */
    static Map<UUID, List<PriceTier>> tiers(String json) {
        Map<UUID, List<PriceTier>> tiers = new LinkedHashMap<>();
        for (Map<String, Object> each : list(json)) {
            tiers.computeIfAbsent(UUID.fromString(each.get("variant").toString()), id -> new ArrayList<>())
                    .add(new PriceTier(number(each.get("from")), number(each.get("price"))));
        }
        return tiers;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(String json) {
        return Json.read(json, ArrayList.class);
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> strings(Object object) {
        Map<String, String> strings = new LinkedHashMap<>();
        ((Map<String, Object>) object).forEach((key, value) -> strings.put(key, Objects.toString(value)));
        return strings;
    }

    static BigDecimal number(Object value) {
        return plain(new BigDecimal(value.toString()));
    }

    /** Without zeros at the end, and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
