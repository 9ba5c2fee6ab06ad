package io.guildhall.server.isolation;

import io.guildhall.server.journeys.Companies;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.Photo;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.Color;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What a marketplace and one of its companies have. Everything of it bears a word that nobody else's data has: one for
 * what the marketplace shows to its visitors, one for what only the company may see.
 */
final class Belongings {
    static final String SHOWN = "canarium";
    static final String SECRET = "zinnober";

    private static final int LOOKS = 300;
    private static final long BETWEEN_LOOKS = 100_000_000;

    private final Map<String, String> ofCompany = new HashMap<>();
    private final Map<String, String> ofMarketplace = new HashMap<>();
    private final Company owner;
    private final Company customer;
    private final Company popular;
    private final Rows rows;

    /** Lets a company of that marketplace trade. */
    Belongings(Marketplace market, TestStack stack) {
        rows = new Rows(stack);
        Companies companies = new Companies(market, stack);
        owner = companies.verified("Canarium Pumps");
        customer = companies.verified("A customer of Canarium");
        popular = companies.verified("Everybody's supplier");
        Api reader =
                companies.colleague(owner, SECRET + "-warehouse", "warehouse").api();
        companies.colleague(owner, SECRET + "-approver", "approver");
        Api api = owner.head().api();
        ofCompany.put("companies/id", owner.id());
        ofCompany.put("people/id", person(api));
        trade(api);
        fail(api);
        run(market, stack);
        showInterest(reader);
        ofMarketplace.put("duplicates/id", twins(api, market.admin()));
    }

    Company owner() {
        return owner;
    }

    /** Ids of what the company has, by what {@link Endpoint#parameters} calls them. */
    Map<String, String> ofCompany() {
        return ofCompany;
    }

    /** Ids of what the marketplace has, and its visitors may see. */
    Map<String, String> ofMarketplace() {
        return ofMarketplace;
    }

    /** A variant that the company no longer offers. */
    String withdrawnVariant() {
        return ofCompany.get("lines/variant");
    }

    /** Words that only the company's people may read. */
    Set<String> secrets() {
        return Set.of(SECRET, owner.head().username() + "@example.com");
    }

    /** Words that nobody of another marketplace may read. */
    Set<String> words() {
        return Set.of(SECRET, SHOWN, owner.head().username() + "@example.com");
    }

    /** Every row that tells of these belongings; whoever likes may follow the popular supplier. */
    List<String> rows() {
        Set<String> words = new java.util.HashSet<>(words());
        words.addAll(ofCompany.values());
        words.addAll(ofMarketplace.values());
        words.remove(popular.id());
        words.add(customer.id());
        return rows.mentioning(words);
    }

    private static String person(Api api) {
        return api
                .get("/api/v1/people")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(person -> person.getString("username").equals(SECRET + "-warehouse"))
                .map(person -> person.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private void trade(Api api) {
        JsonObject offered = publish(api, "CN-1", SHOWN + " pump");
        JsonObject withdrawn = publish(api, "CN-2", SECRET + " pump");
        api.post("/api/v1/products/" + withdrawn.getString("id") + "/withdraw", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
        ofCompany.put("products/id", withdrawn.getString("id"));
        show(api, "/api/v1/products/" + withdrawn.getString("id"));
        ofCompany.put("listings/id", withdrawn.getString("id"));
        ofCompany.put("reviews/id", withdrawn.getString("id"));
        ask(offered);
        ofCompany.put("lines/variant", variant(withdrawn));
        ofCompany.put("items/variant", variant(withdrawn));
        ofCompany.put(
                "lists/id", created(api, "/api/v1/lists", "{\"name\": \"zinnober list\", \"note\": \"zinnober\"}"));
        ofCompany.put("warehouses/id", created(api, "/api/v1/warehouses", """
                {"code": "ZINNOBER", "name": "zinnober shed", "country": "CN", "region": "", "city": "zinnober"}
                """));
        ofCompany.put("price-lists/id", created(api, "/api/v1/price-lists", """
                {"name": "zinnober prices", "buyers": ["%s"], "percents": [{"percent": 3}]}
                """.formatted(customer.id())));
        ofMarketplace.put("suppliers/id", owner.id());
        ofMarketplace.put("received/id", owner.id());
        JsonObject order = object("""
                {"lines": [{"variant": "%s", "quantity": 2}], "deliveryName": "zinnober wharf",
                 "deliveryAddress": "Am zinnober 1", "note": "zinnober", "buyerReference": "zinnober-7"}
                """.formatted(variant(offered)));
        ofCompany.put(
                "orders/id",
                customer.head()
                        .api()
                        .post("/api/v1/orders", order)
                        .requireSuccess()
                        .object()
                        .getJsonArray("orders")
                        .getJsonObject(0)
                        .getString("id"));
    }

    /** What a customer asks about the company's product, which nobody else reads before it is answered. */
    private void ask(JsonObject offered) {
        String question = customer.head()
                .api()
                .post(
                        "/api/v1/products/" + offered.getString("id") + "/questions",
                        object("{\"text\": \"Is the impeller of zinnober?\"}"))
                .requireSuccess()
                .object()
                .getString("id");
        ofCompany.put("questions/id", question);
        Api seller = owner.head().api();
        for (int look = 0;
                seller.get("/api/v1/notices")
                        .requireSuccess()
                        .object()
                        .getJsonArray("items")
                        .isEmpty();
                look++) {
            if (look > LOOKS) {
                throw new AssertionError("The seller is not told of the question");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** Two products of one seller that may be the same, once they have been compared. */
    private static String twins(Api seller, Api admin) {
        String one = publish(seller, "CN-3", "Twin gearbox").getString("id");
        publish(seller, "CN-4", "Twin gearbox");
        Instant latest = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(latest)) {
            for (JsonObject pair : admin.get("/api/v1/duplicates?limit=100")
                    .requireSuccess()
                    .object()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)) {
                if (pair.getJsonObject("older").getString("product").equals(one)) {
                    return pair.getString("id");
                }
            }
            LockSupport.parkNanos(200_000_000L);
        }
        throw new AssertionError("Nobody found the twins");
    }

    /** A picture and a document of a product that nobody else sees. */
    private void show(Api api, String product) {
        JsonObject picture = new Multipart()
                .file("pictures", SECRET + ".jpg", Photo.of(Color.RED, 64, 48))
                .post(api, product + "/pictures")
                .requireSuccess()
                .object()
                .getJsonArray("pictures")
                .getJsonObject(0);
        ofCompany.put("pictures/picture", picture.getString("id"));
        ofCompany.put("pictures/file", picture.getString("id"));
        ofCompany.put("pictures/hash", picture.getString("image").split("/")[3]);
        JsonObject document = new Multipart()
                .file("file", SECRET + ".pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .text("type", "sds")
                .text("language", "en")
                .post(api, product + "/documents")
                .requireSuccess()
                .object()
                .getJsonArray("documents")
                .getJsonObject(0);
        ofCompany.put("documents/document", document.getString("id"));
    }

    private static JsonObject publish(Api api, String sku, String name) {
        JsonObject product = object("""
                {"sku": "%s", "category": "centrifugal-pumps", "name": "%s", "description": "%s",
                 "attributes": {"brand": "Canary", "model": "%s", "condition": "new"}, "unit": "H87", "currency": "CNY",
                 "priceTiers": [{"minQuantity": 1, "unitPrice": 900}], "minOrderQuantity": 1, "orderMultiple": 1,
                 "leadTimeDays": 3, "origin": "CN", "stock": 50}
                """.formatted(sku, name, name, sku));
        return api.post("/api/v1/products", product).requireSuccess().object();
    }

    private static String variant(JsonObject product) {
        return product.getJsonArray("variants").getJsonObject(0).getString("id");
    }

    /** An import whose file and whose errors are the company's own. */
    private void fail(Api api) {
        String file = "sku,category,name_en,unit,price,attr.brand,attr.model,attr.condition\n"
                + "CN-9,zinnober,zinnober pump,H87,1,zinnober,zinnober,new\n";
        String id = new Multipart()
                .file("file", "zinnober.csv", file.getBytes(StandardCharsets.UTF_8))
                .post(api, "/api/v1/imports")
                .requireSuccess()
                .object()
                .getString("id");
        for (int look = 0; !state(api, id).equals("DONE"); look++) {
            if (look > LOOKS) {
                throw new AssertionError("The import does not end: " + state(api, id));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        ofCompany.put("imports/id", id);
        ofCompany.put("import/id", id);
    }

    private static String state(Api api, String id) {
        return api.get("/api/v1/imports/" + id).requireSuccess().object().getString("status");
    }

    /** What one of the company's people follows, looks for and has been told. */
    private void showInterest(Api reader) {
        ofMarketplace.put("followed-suppliers/supplier", popular.id());
        ofMarketplace.put("following/supplier", popular.id());
        reader.send("PUT", "/api/v1/followed-suppliers/" + popular.id(), "", BodyPublishers.noBody())
                .requireSuccess();
        publish(popular.head().api(), "PO-1", SHOWN + " valve");
        rows.settle();
        String notice = reader.get("/api/v1/notices")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        ofCompany.put("notices/id", notice);
        ofCompany.put("news/id", notice);
        String search =
                created(reader, "/api/v1/saved-searches", "{\"name\": \"zinnober search\", \"q\": \"zinnober\"}");
        ofCompany.put("saved-searches/id", search);
        ofCompany.put("searches/id", search);
        ofMarketplace.put(
                "unsubscribe/token", rows.value("saved_search", "unsubscribe_token", "id = '" + search + "'"));
    }

    /** What the marketplace's admin makes for everyone. */
    private void run(Marketplace market, TestStack stack) {
        Api admin = market.admin();
        ofMarketplace.put("categories/id", created(admin, "/api/v1/categories", """
                {"code": "isolated-pumps", "name": "canarium pumps",
                 "ownAttributes": [{"code": "isolatedHead", "name": {"en": "canarium head"}, "type": "TEXT"}]}
                """));
        ofMarketplace.put("categories/code", "isolated-pumps");
        ofMarketplace.put("categories/category", ofMarketplace.get("categories/id"));
        ofMarketplace.put("attributes/code", "isolatedHead");
        ofMarketplace.put("tiers/id", created(admin, "/api/v1/tiers", """
                {"code": "isolated-tier", "name": {"en": "canarium tier"}, "description": {"en": "canarium"},
                 "price": {"amount": 1, "currency": "CNY"}, "period": "YEAR", "commissionPercent": 1}
                """));
        ofMarketplace.put(
                "services/id",
                admin.get("/api/v1/services")
                        .requireSuccess()
                        .object()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"));
        ofMarketplace.put("rules/id", created(admin, "/api/v1/moderation/rules", """
                {"kind": "WORD", "value": "isolated words", "reason": {"en": "canarium"}, "action": "HOLD",
                 "from": "2999-01-01"}
                """));
        for (String kind : List.of("news", "pages")) {
            write(admin, kind);
        }
        ofMarketplace.put("console/id", rows.id("article", "slug = 'isolated-news'"));
        ofMarketplace.put("launches/id", rows.id("launch", "slug = '" + market.slug() + "'"));
        ofMarketplace.put("marketplaces/slug", market.slug());
        ofMarketplace.put("slugs/slug", market.slug());
        rows.settle();
    }

    private void write(Api admin, String kind) {
        String slug = "isolated-" + kind;
        String form =
                "slug=" + slug + "&title.en=canarium&summary.en=canarium&body.en=canarium&published=true&publishedOn="
                        + LocalDate.now(ZoneOffset.UTC);
        int status = admin.send(
                        "POST", "/console/" + kind, "application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                .status();
        if (status != 303) {
            throw new AssertionError("The article was not written: " + status);
        }
        ofMarketplace.put(kind + "/slug", slug);
    }

    private static String created(Api admin, String path, String json) {
        return admin.post(path, object(json)).requireSuccess().object().getString("id");
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
