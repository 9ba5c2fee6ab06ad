package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.MailBox;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A buyer compares, keeps lists, orders by codes, and is told what is new. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowingWhatToBuyIT {
    private static final Shop.Substance TECHNICAL = new Shop.Substance(
            "SH-ACT",
            "Acetone, technical",
            "67-64-1",
            "12.50",
            Map.of("purity", "99.5", "grade", "industrial"),
            List.of("drum-180kg", "ibc-1000l"));
    private static final Shop.Substance PURE = new Shop.Substance(
            "RH-0641",
            "Acetone for analysis",
            "67-64-1",
            "31",
            Map.of("purity", "99.9", "shelfLife", "24"),
            List.of("bottle-2-5l"));

    private static final int PHONE = 390;

    private Marketplace marketplace;
    private Shop solvents;
    private Shop reagents;
    private JsonObject technical;
    private JsonObject pure;
    private Companies.Company laboratory;

    @BeforeAll
    void open_two_shops(TestStack stack) {
        marketplace = Marketplace.of("chemical", "deciding", stack);
        Companies companies = new Companies(marketplace, stack);
        solvents = new Shop(marketplace, companies.verified("Solvent House GmbH"));
        reagents = new Shop(marketplace, companies.verified("Reagent House GmbH"));
        laboratory = companies.verified("Bench Laboratory GmbH");
        technical = solvents.publish(TECHNICAL);
        pure = reagents.publish(PURE);
        solvents.awaitFound(technical);
        reagents.awaitFound(pure);
    }

    @Test
    void products_are_compared_side_by_side_without_signing_in(Browser browser) {
        try (Person visitor = new Person(browser, "zh-CN")) {
            Page page = visitor.page();
            visitor.open(marketplace.url() + "/search?q=acetone");
            pick(visitor, "Acetone, technical");
            pick(visitor, "Acetone for analysis");
            assertThat(page.locator("[data-compare-tray]")).containsText("2");
            visitor.look();
            browser.screenshot(page, "buying-picked");
            page.locator("[data-compare-tray] a").click();

            assertThat(page.locator("h1")).hasText(visitor.t("buying.compare"));
            assertThat(page).hasURL(marketplace.url() + compareAddress(technical, pure));
            assertThat(row(page, "纯度")).containsText("99.9");
            assertThat(row(page, "保质期")).containsText(visitor.t("buying.compare.not-given"));
            assertThat(row(page, "纯度")).hasClass("buying-compare-differs");
            assertThat(row(page, "起订量")).not().hasClass("buying-compare-differs");
            visitor.look();
            browser.screenshot(page, "buying-compare");

            visitor.follow(visitor.t("buying.compare.differences-only"));
            assertThat(row(page, "起订量")).hasCount(0);
            visitor.press(visitor.t("buying.compare.remove", "Acetone, technical"));
            assertThat(page.locator(".buying-compare-name")).hasText("Acetone for analysis");
            visitor.look();
            visitor.press(visitor.t("buying.compare.clear"));
            assertThat(page.locator("main")).containsText(visitor.t("buying.compare.empty"));
        }
    }

    @Test
    void a_comparison_fits_a_phone_and_travels_by_its_address(Browser browser) {
        Page phone = browser.phone("en");
        try {
            phone.navigate(marketplace.url() + compareAddress(technical, pure));
            assertThat(phone.locator(".buying-compare-name")).hasCount(2);
            requireFitting(phone, browser);
            browser.screenshot(phone, "buying-compare-phone");
        } finally {
            phone.context().close();
        }
    }

    @Test
    void a_comparison_is_taken_away_as_a_file_and_read_by_programs() {
        String both = compareAddress(technical, pure).substring("/compare".length());
        Answer csv =
                marketplace.visitor().get("/compare" + both + "&format=csv").requireSuccess();
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains("Acetone for analysis").contains("99.9").contains("Solvent House GmbH");

        JsonObject purity = marketplace
                .visitor()
                .get("/api/v1/comparisons" + both)
                .requireSuccess()
                .object()
                .getJsonArray("attributes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("code").equals("purity"))
                .findFirst()
                .orElseThrow();
        assertThat(purity.getBoolean("differs")).isTrue();
        assertThat(marketplace.visitor().get("/api/v1/comparisons").status()).isEqualTo(422);
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/comparisons?product=nonsense")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pasted_codes_become_a_cart_an_order_and_the_same_order_again(Browser browser) {
        Shop.Substance cyclohexanone = new Shop.Substance(
                "SH-CYC", "Cyclohexanone", "108-94-1", "20", Map.of("purity", "99.8"), List.of("drum-200kg"));
        JsonObject changing = solvents.publish(cyclohexanone);
        try (Person buyer = new Person(browser, "en")) {
            Page page = buyer.page();
            signIn(buyer, "/workbench/quick-order");
            buyer.look();
            buyer.type("lines", "SH-CYC 20\n67641 20\nrh0641, 12\nNO-SUCH-CODE 5\n");
            buyer.press(buyer.t("buying.quick.look-up"));

            assertThat(page.locator("tbody tr")).hasCount(4);
            assertThat(line(page, "SH-CYC")).containsText(buyer.t("buying.quick.state.ready"));
            assertThat(line(page, "67641")).containsText(buyer.t("buying.quick.state.several"));
            assertThat(line(page, "rh0641")).containsText(buyer.t("buying.quick.state.quantity"));
            assertThat(line(page, "NO-SUCH-CODE")).containsText(buyer.t("buying.quick.state.unknown"));
            buyer.look();
            browser.screenshot(page, "buying-quick-order");
            lookOnAPhone(buyer, browser);

            line(page, "67641").locator("select").selectOption(variant(pure));
            line(page, "rh0641").locator(".buying-suggestion").click();
            assertThat(line(page, "rh0641")).containsText(buyer.t("buying.quick.state.ready"));
            assertThat(line(page, "67641")).containsText(buyer.t("buying.quick.state.ready"));
            buyer.press(buyer.t("buying.quick.remove", "NO-SUCH-CODE"));
            buyer.press(buyer.t("buying.quick.to-cart", 3));
            buyer.hearToast(buyer.t("buying.flash.in-cart", "3"));
            assertThat(page.locator("main")).containsText("Cyclohexanone");
            buyer.look();

            JsonObject order = orderFromSolvents();
            solvents.change(changing, cyclohexanone.at("21"));
            buyer.open(marketplace.url() + "/workbench/orders/" + order.getString("id"));
            buyer.follow(buyer.t("ordering.reorder"));
            assertThat(page.locator("main")).containsText(buyer.t("ordering.reorder.change.dearer", "5%"));
            buyer.look();
            browser.screenshot(page, "buying-reorder");
            lookOnAPhone(buyer, browser);
            buyer.press(buyer.t("ordering.reorder.to-cart", 1));
            buyer.hearToast(buyer.t("ordering.flash.reordered", "1"));
        }
        solvents.withdraw(changing);
        Api head = laboratory.head().api();
        String order = orderFromSolvents().getString("id");
        JsonObject gone = head.get("/api/v1/orders/" + order + "/reorder")
                .requireSuccess()
                .object();
        assertThat(gone.getInt("orderable")).isZero();
        assertThat(gone.getJsonArray("lines").getJsonObject(0).getString("change"))
                .isEqualTo("UNAVAILABLE");
        assertThat(solvents.api().get("/api/v1/orders/" + order + "/reorder").status())
                .isEqualTo(404);
    }

    @Test
    void programs_order_by_codes_once_per_key() {
        Api buyer = laboratory.head().api();
        JsonObject wish = Json.createObjectBuilder()
                .add("text", "SH-ACT-ibc-1000l 50\nSH.ACT 10")
                .build();
        JsonObject looked = buyer.post("/api/v1/quick-orders/preview", wish)
                .requireSuccess()
                .object();
        assertThat(looked.getInt("ready")).isEqualTo(1);
        JsonObject several = looked.getJsonArray("lines").getJsonObject(1);
        assertThat(several.getString("state")).isEqualTo("SEVERAL");
        assertThat(several.getJsonArray("matches")).hasSize(2);

        Api once = buyer.withHeader("Idempotency-Key", "quick-order-of-a-test");
        once.post("/api/v1/quick-orders", wish).requireSuccess();
        once.post("/api/v1/quick-orders", wish).requireSuccess();
        assertThat(buyer.get("/api/v1/cart").requireSuccess().body())
                .contains("SH-ACT-ibc-1000l")
                .contains("\"quantity\":50,");
        buyer.delete("/api/v1/cart/lines/"
                        + looked.getJsonArray("lines").getJsonObject(0).getString("variant"))
                .requireSuccess();
    }

    @Test
    void a_list_is_shared_and_goes_into_the_cart_as_far_as_it_can_be_had(TestStack stack, Browser browser) {
        Shop.Substance vanishing = new Shop.Substance(
                "SH-MEK", "Butanone", "78-93-3", "18", Map.of("purity", "99.7"), List.of("drum-180kg"));
        JsonObject butanone = solvents.publish(vanishing);
        Companies.Member colleague =
                new Companies(marketplace, stack).colleague(laboratory, "lan.at.the.bench", "buyer");
        try (Person buyer = new Person(browser, "zh-CN")) {
            Page page = buyer.page();
            signIn(buyer, "/search?q=acetone");
            page.locator(".gh-product", has("Acetone for analysis"))
                    .getByText(buyer.t("buying.list.short"))
                    .click();
            buyer.look();
            buyer.type("quantity." + variant(pure), "20");
            buyer.type("name", "每月溶剂");
            buyer.press(buyer.t("buying.list.add"));
            buyer.hearToast(buyer.t("buying.flash.list.added"));
            assertThat(page.locator("h1")).hasText("每月溶剂");

            buyer.open(marketplace.url() + "/products/" + butanone.getString("id"));
            page.locator("main").getByText(buyer.t("buying.list.short")).click();
            buyer.choose("list", listOf(laboratory.head()).getString("id"));
            buyer.type("quantity." + variant(butanone), "30");
            buyer.type("note", "周一到货");
            buyer.press(buyer.t("buying.list.add"));
            assertThat(page.locator("tbody tr")).hasCount(2);
            buyer.look();

            solvents.withdraw(butanone);
            page.reload();
            assertThat(page.locator("main")).containsText(buyer.t("buying.list.partly", 1, 2));
            buyer.look();
            browser.screenshot(page, "buying-list");
            lookOnAPhone(buyer, browser);
            buyer.press(buyer.t("buying.quick.to-cart", 1));
            buyer.hearToast("SH-MEK");
            assertThat(page.locator("main")).containsText("RH-0641");

            buyer.open(marketplace.url() + "/workbench/lists");
            buyer.look();
            browser.screenshot(page, "buying-lists");
        }
        JsonObject shared = listOf(colleague);
        assertThat(shared.getString("name")).isEqualTo("每月溶剂");
        Answer seen =
                colleague.api().get("/api/v1/lists/" + shared.getString("id")).requireSuccess();
        assertThat(seen.object().getInt("orderable")).isEqualTo(1);
        assertThat(seen.body()).contains("周一到货");
        assertThat(solvents.api().get("/api/v1/lists/" + shared.getString("id")).status())
                .isEqualTo(404);
        laboratory.head().api().delete("/api/v1/cart").requireSuccess();
    }

    @Test
    void a_followed_suppliers_new_products_are_told(Browser browser) {
        try (Person buyer = new Person(browser, "en")) {
            Page page = buyer.page();
            signIn(buyer, "/suppliers/" + reagents.seller().id());
            buyer.press(buyer.t("interest.follow"));
            buyer.hearToast(buyer.t("interest.flash.followed"));
            assertThat(page.locator("main")).containsText(buyer.t("interest.unfollow"));
            buyer.look();

            reagents.publish(new Shop.Substance(
                    "RH-0777", "Cyclopentanone", "120-92-3", "55", Map.of("purity", "99"), List.of("bottle-1l")));
            await(() -> notice("supplier.products") != null);
            buyer.open(marketplace.url() + "/workbench");
            assertThat(page.locator("main")).containsText("Cyclopentanone");
            buyer.look();
            browser.screenshot(page, "interest-home");
            lookOnAPhone(buyer, browser);
            page.locator(".company-news-fresh", has("Reagent House GmbH")).click();
            assertThat(page.locator("main")).containsText("Cyclopentanone");
            buyer.look();
            browser.screenshot(page, "interest-following");
            lookOnAPhone(buyer, browser);
            assertThat(notice("supplier.products").getBoolean("unread")).isFalse();

            buyer.open(marketplace.url() + "/workbench/news");
            buyer.look();
            buyer.open(marketplace.url() + "/workbench/following");
            buyer.press(buyer.t("interest.unfollow-named", "Reagent House GmbH"));
            assertThat(page.locator("main")).containsText(buyer.t("interest.following.empty"));
        }
    }

    @Test
    void a_saved_search_tells_of_new_hits_and_its_mails_end_with_one_click(TestStack stack, Browser browser) {
        String address = laboratory.head().username() + "@example.com";
        try (Person buyer = new Person(browser, "en")) {
            Page page = buyer.page();
            signIn(buyer, "/categories/ketones?q=pinacolone");
            buyer.follow(buyer.t("interest.search.save"));
            buyer.look();
            buyer.choose("mail", "AT_ONCE");
            buyer.press(buyer.t("interest.search.save"));
            buyer.hearToast(buyer.t("interest.flash.saved"));
            assertThat(page.locator("main")).containsText("pinacolone");
            buyer.look();

            solvents.publish(new Shop.Substance(
                    "SH-PIN", "Pinacolone", "75-97-8", "88", Map.of("purity", "98"), List.of("drum-25kg")));
            await(() -> notice("search.hits") != null);
            await(() -> !stack.mails().of(address).isEmpty());
            MailBox.Received mail = stack.mails().of(address).get(0);
            assertThat(mail.subject()).contains("pinacolone");
            assertThat(mail.text()).contains("Pinacolone").contains("/workbench/searches/");

            buyer.open(marketplace.url() + "/workbench/searches");
            assertThat(page.locator("main")).containsText(buyer.t("interest.search.fresh.count", 1));
            buyer.look();
            buyer.follow("pinacolone");
            assertThat(page.locator("main")).containsText(buyer.t("interest.search.new"));
            buyer.look();
            browser.screenshot(page, "interest-search");
            lookOnAPhone(buyer, browser);
            assertThat(notice("search.hits").getBoolean("unread")).isFalse();

            buyer.type("name", "pinacolone in drums");
            buyer.press(buyer.t("shared.save"));
            buyer.hearToast(buyer.t("shared.flash.saved"));
            assertThat(page.locator("h1")).hasText("pinacolone in drums");

            String end = mail.unsubscribe().orElseThrow().replaceAll("[<>]", "");
            page.context().clearCookies();
            buyer.open(end);
            buyer.look();
            buyer.press(buyer.t("interest.unsubscribe"));
            assertThat(page.locator("main")).containsText(buyer.t("interest.unsubscribe.done", "pinacolone in drums"));
        }
        List<JsonObject> saved = items(laboratory.head(), "/api/v1/saved-searches");
        assertThat(saved)
                .singleElement()
                .satisfies(search -> assertThat(search.getString("mail")).isEqualTo("NEVER"));
        String path = "/api/v1/saved-searches/" + saved.get(0).getString("id");
        assertThat(solvents.api().get(path).status()).isEqualTo(404);
        laboratory.head().api().delete(path).requireSuccess();
        assertThat(laboratory.head().api().get(path).status()).isEqualTo(404);
    }

    private JsonObject notice(String kind) {
        return items(laboratory.head(), "/api/v1/notices").stream()
                .filter(notice -> notice.getString("kind").equals(kind))
                .findFirst()
                .orElse(null);
    }

    private static JsonObject listOf(Companies.Member member) {
        return items(member, "/api/v1/lists").get(0);
    }

    private static List<JsonObject> items(Companies.Member member, String path) {
        return member.api()
                .get(path)
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static String variant(JsonObject product) {
        return product.getJsonArray("variants").getJsonObject(0).getString("id");
    }

    private static void await(BooleanSupplier what) {
        Instant latest = Instant.now().plusSeconds(30);
        while (!what.getAsBoolean()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("It never came");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void signIn(Person buyer, String path) {
        buyer.open(marketplace.url() + "/login/start?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        buyer.enterCredentials(laboratory.head().username(), Marketplace.PASSWORD);
        assertThat(buyer.page()).hasURL(marketplace.url() + path);
    }

    /** What the laboratory ordered there: placed from the cart when there is nothing yet. */
    private JsonObject orderFromSolvents() {
        Api buyer = laboratory.head().api();
        List<JsonObject> orders = orders(buyer);
        if (orders.isEmpty()) {
            buyer.post(
                            "/api/v1/orders",
                            Json.createObjectBuilder()
                                    .add("deliveryName", "Bench Laboratory")
                                    .add("deliveryAddress", "Hamburg")
                                    .build())
                    .requireSuccess();
            orders = orders(buyer);
        }
        return orders.stream()
                .filter(order ->
                        order.getString("seller").equals(solvents.seller().id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> orders(Api buyer) {
        return buyer.get("/api/v1/orders")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static String compareAddress(JsonObject... products) {
        StringBuilder address = new StringBuilder("/compare");
        char separator = '?';
        for (JsonObject product : products) {
            address.append(separator).append("product=").append(product.getString("id"));
            separator = '&';
        }
        return address.toString();
    }

    private static void requireFitting(Page phone, Browser browser) {
        browser.requireAccessible(phone);
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                .as("Width of " + phone.url())
                .isLessThanOrEqualTo(PHONE);
    }

    /** The same page on a phone. */
    private static void lookOnAPhone(Person person, Browser browser) {
        person.page().setViewportSize(PHONE, 844);
        requireFitting(person.page(), browser);
        person.page().setViewportSize(1440, 900);
    }

    private static void pick(Person person, String name) {
        Locator toggle = person.page().locator(".gh-product", has(name)).locator("[data-compare] button");
        toggle.click();
        assertThat(toggle).hasAttribute("aria-pressed", "true");
    }

    private static Locator row(Page page, String label) {
        return page.locator(".buying-compare tr:has(th[scope=row]:has-text('" + label + "'))");
    }

    private static Locator line(Page page, String code) {
        return page.locator("tbody tr:has(input[value='" + code + "'])");
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
