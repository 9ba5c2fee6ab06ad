package io.guildhall.platform.pricing.store;

import io.guildhall.platform.catalog.AgreedPrices.Fixed;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.shared.database.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Parts of a price list as the database puts them together. */
final class PriceJson {

    private PriceJson() {}

    @SuppressWarnings("unchecked")
    static List<UUID> ids(String json) {
        List<String> texts = Json.read(json, ArrayList.class);
        return texts.stream().map(UUID::fromString).toList();
    }

    /** Percentages by category. */
    @SuppressWarnings("unchecked")
    static Map<UUID, BigDecimal> percents(String json) {
        Map<String, Object> read = Json.read(json, LinkedHashMap.class);
        Map<UUID, BigDecimal> percents = new LinkedHashMap<>();
        read.forEach((category, percent) -> percents.put(UUID.fromString(category), number(percent)));
        return percents;
    }

    /** Prices by quantity, by variant, in the order they are written. */
    @SuppressWarnings("unchecked")
    static Map<UUID, Fixed> prices(String json) {
        List<Map<String, Object>> read = Json.read(json, ArrayList.class);
        Map<UUID, Fixed> prices = new HashMap<>();
        read.forEach(each -> prices.computeIfAbsent(
                        UUID.fromString(each.get("variant").toString()),
                        variant -> new Fixed(each.get("unit").toString(), new ArrayList<>()))
                .tiers()
                .add(new PriceTier(number(each.get("from")), number(each.get("price")))));
        return prices;
    }

    private static BigDecimal number(Object value) {
        BigDecimal stripped = new BigDecimal(value.toString()).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
