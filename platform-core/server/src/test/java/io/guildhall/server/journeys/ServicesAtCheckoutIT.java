package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer books the marketplace's services with an order; the marketplace earns them when the goods are accepted. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesAtCheckoutIT {
    private static final String HAULAGE = "chemical.dangerous-goods-transport";
    private static final String ANALYSIS = "chemical.analysis";
    private static final String STORAGE = "chemical.hazardous-storage";
    private static final String SAFETY_SHEET = "chemical.safety-data-sheet";
    private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;

    private Marketplace marketplace;
    private Shop solvents;
    private Shop reagents;
    private JsonObject technical;
    private JsonObject pure;
    private Companies.Company laboratory;
    private Api buyer;

    @BeforeAll
    void open_two_shops(TestStack stack) {
        marketplace = Marketplace.of("chemical", "serviced", stack);
        Companies companies = new Companies(marketplace, stack);
        solvents = new Shop(marketplace, companies.verified("Solvent Works GmbH"));
        reagents = new Shop(marketplace, companies.verified("Reagent Works GmbH"));
        laboratory = companies.verified("Serviced Laboratory GmbH");
        buyer = laboratory.head().api();
        technical = solvents.publish(new Shop.Substance(
                "SW-ACT",
                "Acetone, technical",
                "67-64-1",
                "12.50",
                Map.of("purity", "99.5", "grade", "industrial"),
                List.of("drum-180kg", "ibc-1000l")));
        pure = reagents.publish(new Shop.Substance(
                "RW-0641",
                "Acetone for analysis",
                "67-64-1",
                "31",
                Map.of("purity", "99.9", "shelfLife", "24"),
                List.of("bottle-2-5l")));
    }

    @AfterEach
    void the_books_balance() {
        assertThat(trialBalance().getBoolean("balanced")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, false", "zh-CN, true"})
    void a_buyer_ticks_services_and_sees_what_the_order_comes_to(String language, boolean phone, Browser browser) {
        String name = phone ? "phone" : "desk";
        fillCart(60, 30);
        try (Person person = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            Page page = person.page();
            person.signIn(marketplace.url(), laboratory.head().username(), Marketplace.PASSWORD);
            person.open(marketplace.url() + "/checkout");
            assertThat(page.locator("fieldset.ordering-services")).hasCount(2);
            assertThat(page.locator("#services")).containsText(person.t("ordering.services.others"));
            assertThat(page.locator("#services li").first()).containsText(person.t("service.unit.tonne-day"));
            assertThat(page.locator("#services")).not().containsText(serviceName(SAFETY_SHEET, language));
            assertThat(total(page)).isEqualByComparingTo("1680.00");
            person.look();
            browser.screenshot(page, "services-offered-" + name);

            tick(page, solvents, HAULAGE);
            assertThat(page.locator("#summary .ordering-total data")).hasAttribute("value", "1695.60");
            tick(page, solvents, ANALYSIS);
            assertThat(page.locator("#summary .ordering-total data")).hasAttribute("value", "3495.60");
            page.locator("[name='" + field(solvents, ANALYSIS) + "']").uncheck();
            assertThat(page.locator("#summary .ordering-total data")).hasAttribute("value", "1695.60");
            tick(page, reagents, ANALYSIS);
            assertThat(page.locator("#summary .ordering-total data")).hasAttribute("value", "3495.60");
            person.look();
            browser.screenshot(page, "services-chosen-" + name);

            person.type("deliveryAddress", "Dock 4, Hamburg");
            person.press(person.t("ordering.checkout.place"));
            assertThat(page.locator("h1")).hasText(person.t("ordering.orders"));
            JsonObject order = latestOrderFrom(solvents);
            assertThat(number(order, "total")).isEqualByComparingTo("765.60");
            person.open(marketplace.url() + "/workbench/orders/" + order.getString("id"));
            assertThat(person.content()).containsText(serviceName(HAULAGE, language));
            assertThat(person.content()).containsText(person.t("ordering.services.of-order"));
            person.look();
            browser.screenshot(page, "services-of-order-" + name);
            requireSeenBySellerAndAdmin(order.getString("id"), language, phone, browser);
        }
    }

    private void requireSeenBySellerAndAdmin(String order, String language, boolean phone, Browser browser) {
        try (Person seller = phone ? Person.withPhone(browser, language) : new Person(browser, language);
                Person admin = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            seller.signIn(marketplace.url(), solvents.seller().head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + "/workbench/orders/" + order);
            assertThat(seller.content()).containsText(serviceName(HAULAGE, language));
            assertThat(figures(seller.content().locator(".gh-fact")))
                    .as("The seller gets the price of the goods, less commission, and nothing of the services")
                    .anySatisfy(figure -> assertThat(figure).isEqualByComparingTo("15.60"))
                    .allSatisfy(figure -> assertThat(figure).isLessThanOrEqualTo(new BigDecimal("750.00")));
            seller.look();
            browser.screenshot(seller.page(), "services-to-seller-" + language);

            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            admin.open(marketplace.url() + "/workbench/orders/" + order);
            assertThat(admin.content()).containsText(serviceName(HAULAGE, language));
            admin.look();
            admin.open(marketplace.url() + "/console/services");
            assertThat(card(admin, HAULAGE, language)).containsText(admin.t("service.sold"));
            assertThat(card(admin, HAULAGE, language)).containsText(admin.t("service.basis.per-mass"));
            assertThat(card(admin, STORAGE, language)).containsText(admin.t("service.basis.arranged"));
            assertThat(card(admin, STORAGE, language)).not().containsText(admin.t("service.sold"));
            admin.look();
            browser.screenshot(admin.page(), "services-in-console-" + language);
        }
    }

    @Test
    void a_price_that_changed_while_the_page_was_open_is_told_before_anything_is_ordered(Browser browser) {
        fillCart(10, 0);
        String old = price(ANALYSIS);
        try (Person person = new Person(browser, "en")) {
            Page page = person.page();
            person.signIn(marketplace.url(), laboratory.head().username(), Marketplace.PASSWORD);
            person.open(marketplace.url() + "/checkout");
            tick(page, solvents, ANALYSIS);
            person.type("deliveryAddress", "Dock 4, Hamburg");
            int before = orders();
            change(ANALYSIS, "1950", "ORDER", true);

            person.press(person.t("ordering.checkout.place"));

            assertThat(person.error(field(solvents, ANALYSIS))).containsText("was 1800.00 and is now 1950.00 CNY");
            assertThat(page.locator("[name='" + field(solvents, ANALYSIS) + "']"))
                    .isChecked();
            assertThat(total(page)).isEqualByComparingTo("2075.00");
            assertThat(orders()).isEqualTo(before);
            person.look();
            browser.screenshot(page, "services-price-changed");

            person.press(person.t("ordering.checkout.place"));
            assertThat(page.locator("[data-toast]")).containsText("PO-");
            assertThat(number(latestOrderFrom(solvents), "total")).isEqualByComparingTo("2075.00");
            assertThat(orders()).isEqualTo(before + 1);
        } finally {
            change(ANALYSIS, old, "ORDER", true);
        }
    }

    @Test
    void a_cart_says_what_can_be_booked_with_it_and_what_it_would_cost() {
        fillCart(60, 30);

        List<JsonObject> sellers = buyer.get("/api/v1/cart")
                .requireSuccess()
                .object()
                .getJsonArray("sellers")
                .getValuesAs(JsonObject.class);

        assertThat(sellers)
                .hasSize(2)
                .allSatisfy(seller -> assertThat(seller.getJsonArray("services").getValuesAs(JsonObject.class))
                        .extracting(service -> service.getString("code"))
                        .containsExactly(HAULAGE, ANALYSIS));
        JsonObject haulage = sellers.get(0).getJsonArray("services").getJsonObject(0);
        assertThat(haulage.getJsonObject("name").getString("zh-CN")).isEqualTo("危险货物运输");
        assertThat(haulage.getString("unit")).isEqualTo("TNE");
        assertThat(number(haulage, "rate")).isEqualByComparingTo("260");
        assertThat(number(haulage, "quantity")).isEqualByComparingTo("0.06");
        assertThat(number(haulage, "amount")).isEqualByComparingTo("15.60");
    }

    @Test
    void what_cannot_be_booked_is_refused_with_its_field_and_nothing_is_ordered() {
        int before = orders();
        String supplier = solvents.seller().id();

        assertRefused(order(service(solvents, "chemical.polishing", null)), "services-refused", "chemical.polishing");
        assertRefused(order(service(solvents, SAFETY_SHEET, null)), "services-refused", SAFETY_SHEET);
        assertRefused(order(service(solvents, STORAGE, null)), "services-refused", STORAGE);
        assertRefused(order(service(reagents, ANALYSIS, null)), "services-refused", ANALYSIS);
        assertRefused(order(service(solvents, HAULAGE, "15.61")), "changed-since-shown", HAULAGE);
        Answer nameless = buyer.post(
                "/api/v1/orders",
                order(Json.createObjectBuilder().add("supplier", supplier).build()));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("services[0].code");

        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void a_share_of_the_goods_value_is_booked_and_a_repeated_request_answers_the_same_order() {
        change(SAFETY_SHEET, "0.35", "P1", true);
        try {
            Api once = buyer.withHeader("Idempotency-Key", UUID.randomUUID().toString());
            JsonObject wish = order(service(solvents, SAFETY_SHEET, "2.63"));
            JsonObject placed = placed(once.post("/api/v1/orders", wish));
            int after = orders();

            assertThat(placed(once.post("/api/v1/orders", wish))).isEqualTo(placed);
            assertThat(orders()).isEqualTo(after);
            JsonObject booked = placed.getJsonArray("services").getJsonObject(0);
            assertThat(number(booked, "rate")).isEqualByComparingTo("0.35");
            assertThat(number(booked, "quantity")).isEqualByComparingTo("750");
            assertThat(number(booked, "amount")).isEqualByComparingTo("2.63");
            assertThat(number(placed, "goodsTotal")).isEqualByComparingTo("750");
            assertThat(number(placed, "total")).isEqualByComparingTo("752.63");
            assertThat(once.post("/api/v1/orders", order(service(solvents, ANALYSIS, null)))
                            .status())
                    .as("The same key for something else")
                    .isGreaterThanOrEqualTo(400);
        } finally {
            change(SAFETY_SHEET, "1200", "H87", false);
        }
    }

    @Test
    void an_order_keeps_the_services_it_was_placed_with() {
        JsonObject placed = placed(buyer.post("/api/v1/orders", order(service(solvents, HAULAGE, "15.60"))));
        change(HAULAGE, "300", "TNE", false);
        try {
            JsonObject read = buyer.get("/api/v1/orders/" + placed.getString("id"))
                    .requireSuccess()
                    .object();
            assertThat(read.getJsonArray("services")).isEqualTo(placed.getJsonArray("services"));
            assertRefused(order(service(solvents, HAULAGE, null)), "services-refused", HAULAGE);
        } finally {
            change(HAULAGE, "260", "TNE", true);
        }
    }

    @Test
    void the_marketplace_earns_the_services_when_the_goods_are_accepted_and_the_seller_the_goods() {
        Map<String, BigDecimal> before = balances();
        JsonObject placed = placed(buyer.post(
                "/api/v1/orders", order(service(solvents, HAULAGE, null), service(solvents, ANALYSIS, null))));
        assertThat(number(placed, "total")).isEqualByComparingTo("2565.60");
        assertThat(changesSince(before))
                .isEqualTo(Map.of("ESCROW_HELD", cents("2565.60"), "PROVIDER_CLEARING", cents("2565.60")));

        String path = "/api/v1/orders/" + placed.getString("id");
        solvents.api().post(path + "/confirm", NOTHING).requireSuccess();
        solvents.api()
                .post(
                        path + "/ship",
                        Json.createObjectBuilder().add("carrier", "Rhenus").build())
                .requireSuccess();
        assertThat(changesSince(before)).containsEntry("ESCROW_HELD", cents("2565.60"));
        buyer.post(path + "/accept", NOTHING).requireSuccess();

        Map<String, BigDecimal> changes = changesSince(before);
        assertThat(changes).containsEntry("SERVICE_INCOME", cents("1815.60")).doesNotContainKey("ESCROW_HELD");
        BigDecimal commission = changes.getOrDefault("COMMISSION_INCOME", BigDecimal.ZERO);
        assertThat(commission)
                .as("At most three per cent of 750.00")
                .isBetween(BigDecimal.ZERO, new BigDecimal("22.50"));
        assertThat(changes).containsEntry("PROVIDER_CLEARING", cents("1815.60").add(commission));
    }

    @Test
    void services_are_refunded_with_an_order_that_is_called_off() {
        Map<String, BigDecimal> before = balances();
        JsonObject placed = placed(buyer.post("/api/v1/orders", order(service(solvents, ANALYSIS, null))));
        assertThat(changesSince(before)).containsEntry("ESCROW_HELD", cents("2550.00"));

        buyer.post(
                        "/api/v1/orders/" + placed.getString("id") + "/cancel",
                        Json.createObjectBuilder().add("reason", "Not needed").build())
                .requireSuccess();

        assertThat(changesSince(before)).isEmpty();
    }

    /** So many kilograms of each, where any. */
    private void fillCart(int technicalKilograms, int pureKilograms) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        lines.add(line(technical, technicalKilograms));
        lines.add(line(pure, pureKilograms));
        buyer.put(
                        "/api/v1/cart/lines",
                        Json.createObjectBuilder().add("lines", lines).build())
                .requireSuccess();
    }

    private static JsonObject line(JsonObject product, int kilograms) {
        return Json.createObjectBuilder()
                .add(
                        "variant",
                        product.getJsonArray("variants").getJsonObject(0).getString("id"))
                .add("quantity", kilograms)
                .build();
    }

    /** Sixty kilograms for 750.00. */
    private JsonObject order(JsonObject... services) {
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        List.of(services).forEach(wanted::add);
        return Json.createObjectBuilder()
                .add("lines", Json.createArrayBuilder().add(line(technical, 60)))
                .add("services", wanted)
                .add("deliveryName", "Goods in")
                .add("deliveryAddress", "Dock 4, Hamburg")
                .build();
    }

    private static JsonObject service(Shop shop, String code, String expected) {
        JsonObjectBuilder service =
                Json.createObjectBuilder().add("supplier", shop.seller().id()).add("code", code);
        return expected == null
                ? service.build()
                : service.add("expectedAmount", new BigDecimal(expected)).build();
    }

    private static JsonObject placed(Answer answer) {
        return answer.requireSuccess().object().getJsonArray("orders").getJsonObject(0);
    }

    private void assertRefused(JsonObject order, String problem, String code) {
        Answer answer = buyer.post("/api/v1/orders", order);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.object().getString("type")).isEqualTo("/problems/" + problem);
        assertThat(answer.object().getJsonArray("errors").getJsonObject(0).getString("field"))
                .startsWith("service-")
                .endsWith("-" + code);
    }

    private int orders() {
        return buyer.get("/api/v1/orders?side=buyer&limit=100")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .size();
    }

    private JsonObject latestOrderFrom(Shop shop) {
        return shop.api()
                .get("/api/v1/orders?side=seller&limit=1")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private JsonObject serviceOf(String code) {
        return marketplace
                .admin()
                .get("/api/v1/services")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(service -> service.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String serviceName(String code, String language) {
        return serviceOf(code).getJsonObject("name").getString(language);
    }

    private String price(String code) {
        return number(serviceOf(code).getJsonObject("price"), "amount").toPlainString();
    }

    private void change(String code, String price, String unit, boolean enabled) {
        JsonObject service = serviceOf(code);
        String path = "/api/v1/services/" + service.getString("id");
        Api admin = marketplace.admin();
        admin.withHeader("If-Match", admin.get(path).header("ETag"))
                .put(
                        path,
                        Json.createObjectBuilder()
                                .add("name", service.getJsonObject("name"))
                                .add("description", service.getJsonObject("description"))
                                .add(
                                        "price",
                                        Json.createObjectBuilder()
                                                .add("amount", new BigDecimal(price))
                                                .add("currency", "CNY"))
                                .add("unit", unit)
                                .add("enabled", enabled)
                                .build())
                .requireSuccess();
    }

    private JsonObject trialBalance() {
        return marketplace
                .admin()
                .get("/api/v1/ledger/trial-balance")
                .requireSuccess()
                .object();
    }

    /** What is on each account on its normal side, the companies' own accounts together. */
    private Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        trialBalance()
                .getJsonArray("accounts")
                .getValuesAs(JsonObject.class)
                .forEach(account ->
                        balances.merge(account.getString("account"), number(account, "balance"), BigDecimal::add));
        return balances;
    }

    private Map<String, BigDecimal> changesSince(Map<String, BigDecimal> before) {
        Map<String, BigDecimal> changes = new TreeMap<>(balances());
        before.forEach((account, balance) -> changes.merge(account, balance.negate(), BigDecimal::add));
        changes.values().removeIf(change -> change.signum() == 0);
        changes.replaceAll((account, change) -> change.setScale(2));
        return changes;
    }

    private static BigDecimal cents(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    private static BigDecimal number(JsonObject object, String field) {
        return object.getJsonNumber(field).bigDecimalValue();
    }

    private static String field(Shop shop, String code) {
        return "service-" + shop.seller().id() + "-" + code;
    }

    private static void tick(Page page, Shop shop, String code) {
        page.locator("[name='" + field(shop, code) + "']").check();
    }

    private static BigDecimal total(Page page) {
        return new BigDecimal(page.locator("#summary .ordering-total data").getAttribute("value"));
    }

    private static List<BigDecimal> figures(Locator place) {
        return place.locator("data").all().stream()
                .map(data -> new BigDecimal(data.getAttribute("value")))
                .toList();
    }

    private Locator card(Person admin, String code, String language) {
        return admin.content()
                .locator(".gh-card", new Locator.LocatorOptions().setHasText(serviceName(code, language)))
                .first();
    }
}
