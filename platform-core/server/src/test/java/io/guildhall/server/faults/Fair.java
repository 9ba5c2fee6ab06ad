package io.guildhall.server.faults;

import io.guildhall.server.journeys.Companies;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.PageVisitor;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A marketplace of its own for what goes wrong: a foundry that sells castings by the tonne, as many as it likes and for
 * 0.8 % commission, and two companies that buy.
 */
final class Fair {
    static final String SLUG = "faults";

    /** The price of a tonne, which makes cents. */
    static final BigDecimal PRICE = new BigDecimal("1234.56");

    private static final AtomicInteger PUBLISHED = new AtomicInteger();
    private static Fair open;

    private final TestStack stack;
    private final Marketplace marketplace;
    private final Companies companies;
    private final Api admin;
    private final Company foundry;
    private final Company shipyard;
    private final Company railway;

    /** Goods with one variant. */
    record Goods(String product, String variant, String sku) {

        /** What problems call the quantity of its line. */
        String field() {
            return "quantity-" + variant;
        }
    }

    private Fair(TestStack stack) {
        this.stack = stack;
        this.marketplace = Marketplace.of("machinery", SLUG, stack);
        this.companies = new Companies(marketplace, stack);
        this.admin = marketplace.admin();
        this.foundry = companies.verified("Fair Foundry GmbH");
        admin.put(
                        "/api/v1/companies/" + foundry.id() + "/tier",
                        Json.createObjectBuilder().add("tier", "manufacturer").build())
                .requireSuccess();
        this.shipyard = companies.verified("Fair Shipyard Ltd");
        this.railway = companies.verified("Fair Railway Works AG");
    }

    /** The fair, which opens when it is first asked for. */
    static synchronized Fair of(TestStack stack) {
        if (open == null) {
            open = new Fair(stack);
        }
        return open;
    }

    Api visitor() {
        return marketplace.visitor();
    }

    Api admin() {
        return admin;
    }

    /** Sells. */
    Company foundry() {
        return foundry;
    }

    /** Buys. */
    Company shipyard() {
        return shipyard;
    }

    /** Buys, too. */
    Company railway() {
        return railway;
    }

    Companies companies() {
        return companies;
    }

    /** The company's head at the pages, signed in. */
    PageVisitor atThePages(Company company) {
        return atThePages(company.head().username());
    }

    /** Whoever has that name, at the pages, signed in. */
    PageVisitor atThePages(String username) {
        return new PageVisitor(marketplace.url()).signIn(username, Marketplace.PASSWORD);
    }

    Books books() {
        return new Books(stack.database());
    }

    /** New castings, of which the foundry has that many tonnes. */
    Goods publish(int tonnes) {
        return goods(foundry.head().api().post("/api/v1/products", casting(nextSku(), tonnes)));
    }

    static String nextSku() {
        return "CASTING-" + PUBLISHED.incrementAndGet();
    }

    static Goods goods(Answer published) {
        JsonObject product = published.requireSuccess().object();
        JsonObject variant = product.getJsonArray("variants").getJsonObject(0);
        return new Goods(product.getString("id"), variant.getString("id"), variant.getString("sku"));
    }

    static JsonObject casting(String sku, int tonnes) {
        return Json.createObjectBuilder()
                .add("sku", sku)
                .add("category", "gear-units")
                .add("name", "Cast housing " + sku)
                .add(
                        "attributes",
                        Json.createObjectBuilder()
                                .add("brand", "Foundry")
                                .add("model", sku)
                                .add("condition", "new"))
                .add("unit", "TNE")
                .add(
                        "priceTiers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("minQuantity", 1)
                                        .add("unitPrice", PRICE)))
                .add("minOrderQuantity", 1)
                .add("orderMultiple", 1)
                .add("origin", "DE")
                .add("stock", tonnes)
                .build();
    }

    /** An order of so many tonnes of each of these goods. */
    static JsonObject order(int tonnes, Goods... goods) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (Goods each : goods) {
            lines.add(Json.createObjectBuilder().add("variant", each.variant()).add("quantity", tonnes));
        }
        return delivered().add("lines", lines).build();
    }

    /** An order without lines: of what is in the cart. */
    static JsonObjectBuilder delivered() {
        return Json.createObjectBuilder().add("deliveryName", "Goods in").add("deliveryAddress", "Dock 4, Hamburg");
    }

    /** Places an order under that key. */
    static Answer place(Company buyer, String key, JsonObject order) {
        return buyer.head().api().withHeader("Idempotency-Key", key).post("/api/v1/orders", order);
    }

    /** Places an order for once. */
    static Answer place(Company buyer, JsonObject order) {
        return place(buyer, newKey(), order);
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The one order that was placed. */
    static JsonObject placed(Answer answer) {
        return answer.requireSuccess().object().getJsonArray("orders").getJsonObject(0);
    }

    /** The first field a refusal is about, with what it says. */
    static JsonObject fault(Answer refused) {
        return refused.object().getJsonArray("errors").getJsonObject(0);
    }
}
