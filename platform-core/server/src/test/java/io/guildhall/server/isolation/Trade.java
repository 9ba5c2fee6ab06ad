package io.guildhall.server.isolation;

import io.guildhall.server.journeys.Companies;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;

/** A seller of benzene and somebody who buys it, for inputs that go wrong. */
final class Trade {
    /** What a seller sends to publish benzene; each piece of it can be replaced by a worse one. */
    static final String BENZENE = """
            {"sku": "BZ-1", "category": "aromatics", "name": {"en": "Benzene", "zh-CN": "纯苯"}, "description": "clear",
             "identifiers": {"cas": "71-43-2"},
             "attributes": {"smiles": "c1ccccc1", "purity": 99.9, "grade": "industrial", "physicalState": "liquid",
                            "unNumber": "1114", "hazardousCatalogue": true, "coaPromised": true, "shelfLife": 12,
                            "storageTemperature": "ambient", "signalWord": "danger", "ghsPictograms": "GHS02",
                            "transportClass": "3", "appearance": "clear"},
             "unit": "TNE", "currency": "CNY", "priceTiers": [{"minQuantity": 1, "unitPrice": 5980}],
             "minOrderQuantity": 1, "orderMultiple": 1, "leadTimeDays": 2, "origin": "CN",
             "variants": [{"sku": "BZ-1", "options": {"packSize": "tank-truck"}, "stock": 1000}]}
            """;

    private final Marketplace market;
    private final Company selling;
    private final Company buying;
    private final String product;
    private final String variant;

    /** The seller's and the buyer's companies have that name before their own. */
    Trade(String name, TestStack stack) {
        market = Marketplace.of("chemical", stack);
        Companies companies = new Companies(market, stack);
        selling = companies.verified(name + " seller");
        buying = companies.verified(name + " buyer");
        JsonObject published = send(seller(), "POST", "/api/v1/products", BENZENE)
                .requireSuccess()
                .object();
        product = published.getString("id");
        variant = published.getJsonArray("variants").getJsonObject(0).getString("id");
    }

    Marketplace market() {
        return market;
    }

    Api visitor() {
        return market.visitor();
    }

    Api seller() {
        return selling.head().api();
    }

    Api buyer() {
        return buying.head().api();
    }

    Company selling() {
        return selling;
    }

    Company buying() {
        return buying;
    }

    String product() {
        return product;
    }

    String variant() {
        return variant;
    }

    /** An order of one ton, sent as the buyer. */
    String order() {
        return """
                {"lines": [{"variant": "%s", "quantity": 1}], "deliveryName": "Wharf", "deliveryAddress": "Quay 7"}
                """.formatted(variant);
    }

    /** Sends JSON as it stands, proper or not. */
    static Answer send(Api api, String method, String path, String json) {
        return api.send(method, path, "application/json", BodyPublishers.ofString(json));
    }

    /** Sends a form as a browser does. */
    static Answer form(Api api, String path, String fields) {
        return browser(api).send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(fields));
    }

    /** The same person with a browser. */
    static Api browser(Api api) {
        return api.withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
