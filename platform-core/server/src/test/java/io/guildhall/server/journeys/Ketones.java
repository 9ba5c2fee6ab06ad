package io.guildhall.server.journeys;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Ketones to list, in one pack each, and what is ordered of them. */
final class Ketones {
    private Ketones() {}

    static JsonObject draft(String sku, String name) {
        return draft(sku, name, "5");
    }

    static JsonObject draft(String sku, String name, String price) {
        return draft(sku, name, price, "67-64-1");
    }

    static JsonObject draft(String sku, String name, String price, String cas) {
        return Json.createObjectBuilder()
                .add("sku", sku)
                .add("category", "ketones")
                .add("name", name)
                .add("identifiers", Json.createObjectBuilder().add("cas", cas))
                .add("attributes", Json.createObjectBuilder().add("purity", "99.5"))
                .add("unit", "KGM")
                .add(
                        "priceTiers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("minQuantity", 1)
                                        .add("unitPrice", price)))
                .add(
                        "variants",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sku", sku)
                                        .add(
                                                "options",
                                                Json.createObjectBuilder().add("packSize", "drum-180kg"))
                                        .add("stock", 400)))
                .build();
    }

    static String variant(JsonObject product) {
        return product.getJsonArray("variants").getJsonObject(0).getString("id");
    }

    static JsonObject lines(JsonObject product) {
        return Json.createObjectBuilder()
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("variant", variant(product))
                                        .add("quantity", 1)))
                .build();
    }

    static JsonObject order(JsonObject product) {
        return Json.createObjectBuilder(lines(product))
                .add("deliveryName", "Goods in")
                .add("deliveryAddress", "Dock 4, Hamburg")
                .build();
    }
}
