package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seller says from where, when and how long goods are sold; buyers read it, filter by it, and are held to it. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SellingOnTermsIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Marketplace marketplace;
    private Shop shop;
    private Api seller;
    private Api buyer;
    private Companies.Company laboratory;
    private String warehouse;

    @BeforeAll
    void open_a_shop(TestStack stack) {
        marketplace = Marketplace.of("chemical", "terms", stack);
        Companies companies = new Companies(marketplace, stack);
        shop = new Shop(marketplace, companies.verified("Terms Solvents Co."));
        seller = shop.api();
        laboratory = companies.verified("Terms Laboratory Ltd");
        buyer = laboratory.head().api();
        warehouse = seller.post(
                        "/api/v1/warehouses",
                        Json.createObjectBuilder()
                                .add("code", "ZJG")
                                .add("name", "Tank farm")
                                .add("country", "CN")
                                .add("region", "Jiangsu")
                                .add("city", "Zhangjiagang")
                                .build())
                .requireSuccess()
                .object()
                .getString("id");
    }

    @Test
    void terms_are_read_where_the_product_is_and_kept_with_the_order() {
        JsonObject product = publish("TRM-1", "Acetone forward", forward());
        JsonObject terms = product.getJsonObject("terms");
        assertThat(terms.getString("availability")).isEqualTo("FORWARD");
        assertThat(terms.getJsonObject("dispatch").getString("city")).isEqualTo("Zhangjiagang");
        String variant = variant(product);

        JsonObject order = buyer.post("/api/v1/orders", order(variant, 10))
                .requireSuccess()
                .object()
                .getJsonArray("orders")
                .getJsonObject(0);
        move("Taicang");

        assertThat(line(order).getJsonObject("terms")).isEqualTo(terms);
        assertThat(line(buyer.get("/api/v1/orders/" + order.getString("id")).object())
                        .getJsonObject("terms"))
                .isEqualTo(terms);
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/products/" + product.getString("id"))
                        .object()
                        .getJsonObject("terms")
                        .getJsonObject("dispatch")
                        .getString("city"))
                .isEqualTo("Taicang");
        move("Zhangjiagang");
    }

    @Test
    void a_warehouse_is_the_sellers_own_and_stays_while_products_leave_it() {
        publish("TRM-2", "Acetone dispatched", terms(Map.of("warehouse", "ZJG")));
        String path = "/api/v1/warehouses/" + warehouse;

        Answer removed =
                seller.withHeader("If-Match", seller.get(path).header("ETag")).delete(path);
        assertThat(removed.status()).isEqualTo(409);
        assertThat(removed.object().getString("type")).endsWith("warehouse-in-use");
        assertThat(buyer.get(path).status()).isEqualTo(404);
        Answer foreign = seller.post("/api/v1/products", draft("TRM-3", "Acetone", terms(Map.of("warehouse", "X"))));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).contains("terms.warehouse").contains("no warehouse");
    }

    @Test
    void an_offer_that_is_over_is_neither_found_nor_ordered() {
        JsonObject product = publish("TRM-4", "Acetone overdue", terms(Map.of()));
        shop.awaitFound(product);
        String variant = variant(product);
        put(variant, 10).requireSuccess();
        JsonObject over = draft(
                "TRM-4",
                "Acetone overdue",
                terms(Map.of("validUntil", TODAY.minusDays(1).toString())));
        seller.withHeader("If-Match", "\"" + product.getInt("version") + "\"")
                .put("/api/v1/products/" + product.getString("id"), over)
                .requireSuccess();

        JsonObject line = cartLine();
        assertThat(line.getString("problem")).contains("ended on " + TODAY.minusDays(1));
        assertThat(line).doesNotContainKey("allowed");
        Answer ordered = buyer.post("/api/v1/orders", order(variant, 10));
        assertThat(ordered.status()).isEqualTo(409);
        assertThat(ordered.body()).contains("ended on");
        assertThat(seller.get("/api/v1/my/products?validity=EXPIRED").body()).contains("TRM-4");
        assertThat(seller.get("/api/v1/my/products?validity=EXPIRING").body()).doesNotContain("TRM-4");
        Instant latest = Instant.now().plus(PATIENCE);
        while (marketplace
                        .visitor()
                        .get("/api/v1/products?q=" + product.getString("number"))
                        .object()
                        .getInt("total")
                > 0) {
            assertThat(Instant.now()).isBefore(latest);
            LockSupport.parkNanos(200_000_000);
        }
        buyer.delete("/api/v1/cart").requireSuccess();
    }

    @Test
    void products_are_narrowed_by_lead_time_and_place_of_dispatch() {
        shop.awaitFound(publish("TRM-5", "Cyclohexanone of Jiangsu", terms(Map.of("warehouse", "ZJG"))));
        shop.awaitFound(publish("TRM-6", "Cyclohexanone of nowhere", terms(Map.of())));

        JsonObject all = find("q=cyclohexanone");
        JsonObject jiangsu = find("q=cyclohexanone&facet.dispatch-from=CN/Jiangsu");

        assertThat(all.getJsonArray("facets").toString()).contains("dispatch-from", "CN/Jiangsu");
        assertThat(jiangsu.getInt("total")).isEqualTo(1);
        assertThat(find("q=cyclohexanone&facet.lead-time=1").getInt("total")).isZero();
        assertThat(find("q=cyclohexanone&facet.lead-time=3").getInt("total")).isEqualTo(2);
    }

    @Test
    void a_file_says_the_terms_and_an_export_repeats_them() {
        publish("TRM-7", "Acetone by file", forward());
        String file = seller.withHeader("Accept", "text/html, text/csv")
                .get("/workbench/products/export?format=csv")
                .requireSuccess()
                .body();

        assertThat(file)
                .contains("incoterm_place")
                .contains("FORWARD")
                .contains("ZJG")
                .contains("Shanghai");
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh-CN, true"})
    void a_buyer_reads_the_terms_and_corrects_a_quantity_with_one_press(
            String language, boolean phone, Browser browser) {
        String name = phone ? "phone" : "desk";
        JsonObject product = publish("TRM-8-" + name, "Acetone in steps", forward());
        String variant = variant(product);
        put(variant, 12).requireSuccess();
        try (Person person = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            Page page = person.page();
            person.signIn(marketplace.url(), laboratory.head().username(), Marketplace.PASSWORD);
            person.open(marketplace.url() + "/products/" + product.getString("id"));
            assertThat(person.content()).containsText("FOB Shanghai");
            assertThat(person.content()).containsText("Zhangjiagang");
            person.look();
            browser.screenshot(page, "terms-product-" + name);

            person.open(marketplace.url() + "/cart");
            person.look();
            browser.screenshot(page, "terms-cart-" + name);
            page.locator("button[name='correct']").click();
            assertThat(page.locator("input[name='quantity." + variant + "']")).hasValue("15");
            assertThat(page.locator("button[name='correct']")).hasCount(0);
        }
        buyer.delete("/api/v1/cart").requireSuccess();
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh-CN, true"})
    void a_seller_names_a_warehouse_and_says_the_terms_in_the_form(String language, boolean phone, Browser browser) {
        String name = phone ? "phone" : "desk";
        JsonObject product = publish("TRM-9-" + name, "Acetone of the form", terms(Map.of()));
        String code = phone ? "NB2" : "SH1";
        try (Person person = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            Page page = person.page();
            person.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
            person.open(marketplace.url() + "/workbench/warehouses/new");
            person.type("code", code);
            person.type("name", "Port");
            page.locator("[name='country']").selectOption("CN");
            person.type("city", "Ningbo");
            person.look();
            browser.screenshot(page, "warehouse-form-" + name);
            person.press(person.t("shared.save"));
            assertThat(page.locator("table")).containsText(code);
            person.look();
            browser.screenshot(page, "warehouses-" + name);

            person.open(marketplace.url() + "/workbench/products/" + product.getString("id"));
            page.locator("[name='terms.warehouse']").selectOption(code);
            page.locator("[name='terms.incoterm']").selectOption("CIF");
            person.press(person.t("catalog.form.save"));
            assertThat(page.locator("[name='terms.incotermPlace']")).hasAttribute("aria-invalid", "true");
            person.look();
            browser.screenshot(page, "terms-form-" + name);
            person.type("terms.incotermPlace", "Hamburg");
            person.type("terms.validUntil", TODAY.plusDays(3).toString());
            person.press(person.t("catalog.form.save"));
            person.open(marketplace.url() + "/workbench/products?validity=EXPIRING");
            assertThat(page.locator("table")).containsText("TRM-9-" + name);
            person.look();
            browser.screenshot(page, "terms-own-" + name);
        }
    }

    private JsonObject publish(String sku, String title, JsonObject terms) {
        return seller.post("/api/v1/products", draft(sku, title, terms))
                .requireSuccess()
                .object();
    }

    /** A substance of 99 %, from 10 kg on, in multiples of 5, ready within two days. */
    private static JsonObject draft(String sku, String title, JsonObject terms) {
        Shop.Substance substance = new Shop.Substance(
                sku, title, "67-64-1", "12.50", Map.of("purity", "99", "grade", "industrial"), List.of("drum-180kg"));
        return Json.createObjectBuilder(substance.draft()).add("terms", terms).build();
    }

    private static JsonObject forward() {
        return terms(Map.of(
                "availability", "FORWARD",
                "deliveryFrom", TODAY.plusDays(30).toString(),
                "deliveryUntil", TODAY.plusDays(45).toString(),
                "warehouse", "ZJG",
                "incoterm", "FOB",
                "incotermPlace", "Shanghai",
                "validUntil", TODAY.plusDays(20).toString()));
    }

    private static JsonObject terms(Map<String, String> said) {
        JsonObjectBuilder terms = Json.createObjectBuilder();
        said.forEach(terms::add);
        return terms.build();
    }

    private void move(String city) {
        String path = "/api/v1/warehouses/" + warehouse;
        seller.withHeader("If-Match", seller.get(path).header("ETag"))
                .put(
                        path,
                        Json.createObjectBuilder()
                                .add("name", "Tank farm")
                                .add("country", "CN")
                                .add("region", "Jiangsu")
                                .add("city", city)
                                .build())
                .requireSuccess();
    }

    private JsonObject find(String query) {
        return marketplace
                .visitor()
                .get("/api/v1/products?" + query)
                .requireSuccess()
                .object();
    }

    private Answer put(String variant, int quantity) {
        return buyer.put(
                "/api/v1/cart/lines",
                Json.createObjectBuilder()
                        .add(
                                "lines",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("variant", variant)
                                                .add("quantity", quantity)))
                        .build());
    }

    private JsonObject cartLine() {
        return line(buyer.get("/api/v1/cart")
                .requireSuccess()
                .object()
                .getJsonArray("sellers")
                .getJsonObject(0));
    }

    private static JsonObject line(JsonObject of) {
        return of.getJsonArray("lines").getJsonObject(0);
    }

    private static String variant(JsonObject product) {
        return product.getJsonArray("variants").getJsonObject(0).getString("id");
    }

    private static JsonObject order(String variant, int quantity) {
        return Json.createObjectBuilder()
                .add(
                        "lines",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("variant", variant)
                                        .add("quantity", quantity)))
                .add("deliveryName", "Goods in")
                .add("deliveryAddress", "Dock 4")
                .build();
    }
}
