package io.guildhall.server.journeys;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What a company of a chemical marketplace offers, published through the API. */
final class Shop {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Marketplace marketplace;
    private final Companies.Company seller;

    Shop(Marketplace marketplace, Companies.Company seller) {
        this.marketplace = marketplace;
        this.seller = seller;
    }

    /** A substance in packs, from 10 kg on, in multiples of 5; 400 kg of each pack. */
    record Substance(
            String sku, String name, String cas, String price, Map<String, String> attributes, List<String> packs) {

        Substance at(String otherPrice) {
            return new Substance(sku, name, cas, otherPrice, attributes, packs);
        }

        JsonObject draft() {
            JsonObjectBuilder said = Json.createObjectBuilder();
            attributes.forEach(said::add);
            JsonArrayBuilder variants = Json.createArrayBuilder();
            for (String pack : packs) {
                variants.add(Json.createObjectBuilder()
                        .add("sku", packs.size() == 1 ? sku : sku + "-" + pack)
                        .add("options", Json.createObjectBuilder().add("packSize", pack))
                        .add("stock", 400));
            }
            return Json.createObjectBuilder()
                    .add("sku", sku)
                    .add("category", "ketones")
                    .add("name", name)
                    .add("identifiers", Json.createObjectBuilder().add("cas", cas))
                    .add("attributes", said)
                    .add("unit", "KGM")
                    .add(
                            "priceTiers",
                            Json.createArrayBuilder()
                                    .add(Json.createObjectBuilder()
                                            .add("minQuantity", 10)
                                            .add("unitPrice", price)))
                    .add("minOrderQuantity", 10)
                    .add("orderMultiple", 5)
                    .add("leadTimeDays", 2)
                    .add("origin", "DE")
                    .add("variants", variants)
                    .build();
        }
    }

    JsonObject publish(Substance substance) {
        return api().post("/api/v1/products", substance.draft())
                .requireSuccess()
                .object();
    }

    void change(JsonObject product, Substance substance) {
        api().withHeader("If-Match", "\"" + product.getInt("version") + "\"")
                .put("/api/v1/products/" + product.getString("id"), substance.draft())
                .requireSuccess();
    }

    void withdraw(JsonObject product) {
        api().post("/api/v1/products/" + product.getString("id") + "/withdraw", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
    }

    /** Waits until the search finds the product by its number. */
    void awaitFound(JsonObject product) {
        String path = "/api/v1/products?q=" + product.getString("number");
        Instant latest = Instant.now().plus(PATIENCE);
        Answer answer = marketplace.visitor().get(path).requireSuccess();
        while (answer.object().getInt("total") == 0) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("Never found: " + product);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            answer = marketplace.visitor().get(path).requireSuccess();
        }
    }

    Companies.Company seller() {
        return seller;
    }

    Api api() {
        return seller.head().api();
    }
}
