package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.SharedCache;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seller agrees prices with single buyers: each of them reads and pays their own, and nobody anybody else's. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PricesForOneBuyerIT {
    private static final String LISTS = "/api/v1/price-lists";

    private Marketplace marketplace;
    private Shop shop;
    private Api seller;
    private Companies.Company fixed;
    private Companies.Company discounted;
    private Companies.Company other;
    private Companies.Company framed;
    private JsonObject product;
    private String path;
    private String variant;

    @BeforeAll
    void agree_on_prices(TestStack stack) {
        marketplace = Marketplace.of("chemical", "agreed", stack);
        Companies companies = new Companies(marketplace, stack);
        shop = new Shop(marketplace, companies.verified("Agreed Solvents Co."));
        seller = shop.api();
        fixed = companies.verified("Fixed Price Buyers Ltd");
        discounted = companies.verified("Discounted Buyers Ltd");
        other = companies.verified("Other Buyers Ltd");
        framed = companies.verified("Framework Buyers Ltd");
        product = shop.publish(substance("AGR-1"));
        path = "/api/v1/products/" + product.getString("id");
        variant = variant(product);
        String list = create("Contract A", List.of(fixed), Map.of());
        put(list, "AGR-1", Map.of("10", "9.87", "100", "9.5")).requireSuccess();
        create("Ten off", List.of(discounted), Map.of("", "10"));
    }

    @Test
    void everybody_reads_their_own_price() {
        assertThat(price(marketplace.visitor())).isEqualByComparingTo("12.50");
        assertThat(price(fixed.head().api())).isEqualByComparingTo("9.87");
        assertThat(price(discounted.head().api())).isEqualByComparingTo("11.25");
        assertThat(price(other.head().api())).isEqualByComparingTo("12.50");
        assertThat(price(seller)).isEqualByComparingTo("12.50");
        JsonObject read = fixed.head().api().get(path).object();
        assertThat(read.getBoolean("agreed")).isTrue();
        assertThat(read.getJsonArray("variants").getJsonObject(0).getJsonArray("priceTiers"))
                .hasSize(2);
    }

    @Test
    void no_price_of_one_company_reaches_anothers_answer_through_a_cache() {
        SharedCache cache = new SharedCache();
        for (int round = 0; round < 2; round++) {
            assertThat(price(cache.get(marketplace.visitor(), false, path))).isEqualByComparingTo("12.50");
            assertThat(price(cache.get(fixed.head().api(), true, path))).isEqualByComparingTo("9.87");
            assertThat(price(cache.get(discounted.head().api(), true, path))).isEqualByComparingTo("11.25");
            assertThat(price(cache.get(other.head().api(), true, path))).isEqualByComparingTo("12.50");
            assertThat(price(cache.get(marketplace.visitor(), false, path))).isEqualByComparingTo("12.50");
        }

        assertThat(cache.size()).as("Only what everybody may read is kept").isEqualTo(1);
        assertThat(cache.repeated())
                .as("Who has no prices of their own shares one answer")
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_data_pack_is_handed_on_and_holds_no_price_of_anybody() throws IOException {
        byte[] pack = fixed.head().api().download(path + "/data-pack");
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(text).contains("12.5", "\"agreed\":false").doesNotContain("9.87");
    }

    @Test
    void a_tag_tells_whose_prices_they_are() {
        Answer own = fixed.head().api().get(path);
        String tag = own.header("ETag");

        assertThat(own.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(own.header("Vary")).contains("Accept-Language", "Authorization", "Cookie");
        Answer again = fixed.head().api().withHeader("If-None-Match", tag).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");
        for (Api reader : List.of(discounted.head().api(), other.head().api(), marketplace.visitor())) {
            assertThat(reader.withHeader("If-None-Match", tag).get(path).status())
                    .isEqualTo(200);
        }
        Answer everybodys = marketplace.visitor().get(path);
        assertThat(everybodys.header("Cache-Control")).isEmpty();
        assertThat(everybodys.header("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void pages_show_the_readers_own_price_alone() {
        String page = "/products/" + product.getString("id");

        assertThat(html(marketplace.visitor(), page)).contains("12.50").doesNotContain("9.87", "11.25");
        assertThat(html(fixed.head().api(), page)).contains("9.87").doesNotContain("11.25");
        assertThat(html(discounted.head().api(), page)).contains("11.25").doesNotContain("9.87");
        assertThat(html(other.head().api(), page)).contains("12.50").doesNotContain("9.87", "11.25");
    }

    @Test
    void an_order_is_priced_by_the_list_and_keeps_its_name() {
        JsonObject goods = shop.publish(substance("AGR-2"));
        Companies.Company buyer = other;
        String list = create("Short contract", List.of(buyer), Map.of("", "4"));
        put(list, "AGR-2", Map.of("20", "8.0005")).requireSuccess();
        Api api = buyer.head().api();

        JsonObject small = line(ordered(api, variant(goods), 10));
        JsonObject large = line(ordered(api, variant(goods), 25));

        assertThat(number(small, "unitPrice")).isEqualByComparingTo("12");
        assertThat(number(large, "unitPrice")).isEqualByComparingTo("8.0005");
        assertThat(number(large, "amount")).as("Rounded once, by line").isEqualByComparingTo("200.01");
        assertThat(large.getString("priceList")).isEqualTo(list);
        fill(api, variant(goods), 25);
        assertThat(cartLine(api).getBoolean("agreed")).isTrue();
        remove(list);
        assertThat(number(cartLine(api), "unitPrice")).isEqualByComparingTo("12.50");
        assertThat(cartLine(api).getBoolean("agreed")).isFalse();
        api.delete("/api/v1/cart").requireSuccess();
        JsonObject order =
                api.get("/api/v1/orders").object().getJsonArray("items").getJsonObject(0);
        assertThat(html(seller, "/workbench/orders/" + order.getString("id"))).contains("Short contract");
        assertThat(html(api, "/workbench/orders/" + order.getString("id"))).doesNotContain("Short contract");
    }

    @Test
    void the_nearest_percentage_holds_and_a_fixed_price_before_it() {
        String list = create("Layers", List.of(other), Map.of("", "5", "ketones", "20"));

        assertThat(price(other.head().api())).isEqualByComparingTo("10");
        put(list, "AGR-1", Map.of("10", "11")).requireSuccess();
        assertThat(price(other.head().api())).isEqualByComparingTo("11");
        put(list, "AGR-1", Map.of()).requireSuccess();
        assertThat(price(other.head().api())).isEqualByComparingTo("10");
        remove(list);
        assertThat(price(other.head().api())).isEqualByComparingTo("12.50");
    }

    @Test
    void a_buyer_is_on_one_list_of_a_seller_at_a_time() {
        Answer second = seller.post(LISTS, wish("Second", List.of(fixed), Map.of("", "1"), null, null));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Contract A");
        Answer past =
                seller.post(LISTS, wish("Own", List.of(shop.seller()), Map.of("", "1"), "2026-02-01", "2026-01-01"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.body()).contains("validUntil").contains("buyers");
        String old = create("Before", List.of(), Map.of("", "1"));
        assertThat(fixed.head().api().get(LISTS + "/" + old).status()).isEqualTo(404);
        assertThat(put(old, "NOBODYS", Map.of("1", "1")).body()).contains("NOBODYS");
        remove(old);
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh-CN, true"})
    void a_seller_makes_a_list_through_pages_and_its_buyer_sees_it(String language, boolean phone, Browser browser) {
        String name = phone ? "phone" : "desk";
        JsonObject goods = shop.publish(substance("AGR-9-" + name));
        try (Person person = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            Page page = person.page();
            person.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
            person.open(marketplace.url() + "/workbench/price-lists/new");
            person.type("name", "Framework " + name);
            person.type("percent", "7.5");
            person.look();
            browser.screenshot(page, "price-list-new-" + name);
            person.press(person.t("shared.save"));
            page.locator("input[name='buyer']").fill("Framework Buyers");
            page.locator("input[name='buyer']").press("Enter");
            page.locator("button[name='add']").first().click();
            assertThat(page.locator("button[name='remove']")).hasCount(1);
            person.upload(
                    "file",
                    "prices.csv",
                    "text/csv",
                    ("sku,min_quantity,unit_price\nAGR-9-" + name + ",10,7.77\nAGR-9-" + name + ",100,7.5\n")
                            .getBytes(StandardCharsets.UTF_8));
            person.press(person.t("pricing.file.take"));
            assertThat(person.content()).containsText("7.77");
            person.look();
            browser.screenshot(page, "price-list-" + name);
            person.open(marketplace.url() + "/workbench/price-lists");
            person.look();
            browser.screenshot(page, "price-lists-" + name);
        }
        try (Person person = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            Page page = person.page();
            person.signIn(marketplace.url(), framed.head().username(), Marketplace.PASSWORD);
            person.open(marketplace.url() + "/products/" + goods.getString("id"));
            assertThat(person.content()).containsText(person.t("catalog.agreed"));
            assertThat(person.content()).containsText("7.77");
            person.look();
            browser.screenshot(page, "price-agreed-" + name);
        }
        seller.get(LISTS).object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(list -> list.getString("name").equals("Framework " + name))
                .forEach(list -> remove(list.getString("id")));
    }

    private static Shop.Substance substance(String sku) {
        return new Shop.Substance(
                sku,
                "Acetone " + sku,
                "67-64-1",
                "12.50",
                Map.of("purity", "99", "grade", "industrial"),
                List.of("drum-180kg"));
    }

    private String create(String name, List<Companies.Company> buyers, Map<String, String> percents) {
        return seller.post(LISTS, wish(name, buyers, percents, null, null))
                .requireSuccess()
                .object()
                .getString("id");
    }

    /** Percentages by the codes of categories, the empty one for all. */
    private static JsonObject wish(
            String name, List<Companies.Company> buyers, Map<String, String> percents, String from, String until) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        buyers.forEach(buyer -> ids.add(buyer.id()));
        JsonArrayBuilder off = Json.createArrayBuilder();
        percents.forEach((category, percent) -> {
            JsonObjectBuilder each = Json.createObjectBuilder().add("percent", new BigDecimal(percent));
            off.add(category.isEmpty() ? each : each.add("category", category));
        });
        JsonObjectBuilder wish =
                Json.createObjectBuilder().add("name", name).add("buyers", ids).add("percents", off);
        if (from != null) {
            wish.add("validFrom", from).add("validUntil", until);
        }
        return wish.build();
    }

    private Answer put(String list, String sku, Map<String, String> prices) {
        JsonArrayBuilder tiers = Json.createArrayBuilder();
        new java.util.TreeMap<>(prices)
                .forEach((from, price) -> tiers.add(Json.createObjectBuilder()
                        .add("minQuantity", new BigDecimal(from))
                        .add("unitPrice", new BigDecimal(price))));
        return seller.put(
                LISTS + "/" + list + "/prices",
                Json.createObjectBuilder()
                        .add(
                                "lines",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("sku", sku)
                                                .add("tiers", tiers)))
                        .build());
    }

    private void remove(String list) {
        String where = LISTS + "/" + list;
        seller.withHeader("If-Match", seller.get(where).header("ETag"))
                .delete(where)
                .requireSuccess();
    }

    private BigDecimal price(Api reader) {
        return price(reader.get(path));
    }

    private static BigDecimal price(Answer answer) {
        return number(answer.requireSuccess().object().getJsonObject("price"), "amount");
    }

    private static String html(Api reader, String page) {
        return reader.withHeader("Accept", "text/html")
                .get(page)
                .requireSuccess()
                .body();
    }

    private static JsonObject ordered(Api buyer, String variant, int quantity) {
        return buyer.post(
                        "/api/v1/orders",
                        Json.createObjectBuilder()
                                .add("lines", lines(variant, quantity))
                                .add("deliveryName", "Goods in")
                                .add("deliveryAddress", "Dock 4")
                                .build())
                .requireSuccess()
                .object()
                .getJsonArray("orders")
                .getJsonObject(0);
    }

    private static void fill(Api buyer, String variant, int quantity) {
        buyer.put(
                        "/api/v1/cart/lines",
                        Json.createObjectBuilder()
                                .add("lines", lines(variant, quantity))
                                .build())
                .requireSuccess();
    }

    private static JsonArrayBuilder lines(String variant, int quantity) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("variant", variant).add("quantity", quantity));
    }

    private static JsonObject cartLine(Api buyer) {
        return line(buyer.get("/api/v1/cart")
                .requireSuccess()
                .object()
                .getJsonArray("sellers")
                .getJsonObject(0));
    }

    private static JsonObject line(JsonObject of) {
        return of.getJsonArray("lines").getJsonObject(0);
    }

    private static BigDecimal number(JsonObject of, String name) {
        return of.getJsonNumber(name).bigDecimalValue();
    }

    private static String variant(JsonObject product) {
        return product.getJsonArray("variants").getJsonObject(0).getString("id");
    }
}
