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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Buyers ask about a product, its seller answers, and everyone reads both. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingAboutProductsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Marketplace marketplace;
    private Companies companies;
    private Shop shop;
    private Companies.Company asking;
    private Companies.Company watching;

    @BeforeAll
    void open_a_shop(TestStack stack) {
        marketplace = Marketplace.of("chemical", stack);
        companies = new Companies(marketplace, stack);
        shop = new Shop(marketplace, companies.verified("Answering Solvents GmbH"));
        asking = companies.verified("Curious Coatings GmbH");
        watching = companies.verified("Watching Works GmbH");
    }

    @Test
    void an_answered_question_is_everyones_and_an_open_one_its_askers_and_sellers() {
        String questions = questions(publish("ASK-1", "Cyclopentanone"));
        String id = ask(asking.head().api(), questions, "Is it free of peroxides?");

        assertThat(texts(marketplace.visitor(), questions)).isEmpty();
        assertThat(texts(watching.head().api(), questions)).isEmpty();
        assertThat(texts(asking.head().api(), questions)).containsExactly("Is it free of peroxides?");
        assertThat(texts(shop.api(), questions)).containsExactly("Is it free of peroxides?");
        assertThat(texts(marketplace.admin(), questions)).containsExactly("Is it free of peroxides?");
        JsonObject received = received("open").stream()
                .filter(each -> each.getJsonObject("question").getString("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(received.getJsonObject("companyName").getString("en")).isEqualTo("Curious Coatings GmbH");
        assertThat(asking.head()
                        .api()
                        .put("/api/v1/questions/" + id + "/answer", words("Yes"))
                        .status())
                .isEqualTo(404);
        assertThat(awaitNotice(shop.api(), "question.asked")).contains("/workbench/questions");

        shop.api()
                .put("/api/v1/questions/" + id + "/answer", words("Below 5 ppm."))
                .requireSuccess();

        Answer shown = marketplace.visitor().get(questions).requireSuccess();
        assertThat(shown.body())
                .contains("Is it free of peroxides?", "Below 5 ppm.", "\"mine\":false")
                .doesNotContain("Curious", asking.id());
        assertThat(awaitNotice(asking.head().api(), "question.answered")).contains("/questions");
        shop.api()
                .put("/api/v1/questions/" + id + "/answer", words("Below 2 ppm."))
                .requireSuccess();
        assertThat(marketplace.visitor().get(questions).body()).contains("Below 2 ppm.");
        assertThat(received("answered").stream()
                        .map(each -> each.getJsonObject("question").getString("id")))
                .contains(id);
    }

    @Test
    void a_hidden_question_is_told_its_reason_and_shown_to_nobody_else() {
        String questions = questions(publish("ASK-2", "Cyclobutanone"));
        String mine = ask(asking.head().api(), questions, "Call me at 0123, shall we?");
        String spoiled = ask(asking.head().api(), questions, "Is your rival cheaper?");
        shop.api()
                .put("/api/v1/questions/" + spoiled + "/answer", words("Who knows."))
                .requireSuccess();

        assertThat(watching.head()
                        .api()
                        .post("/api/v1/questions/" + mine + "/hide", reason("No"))
                        .status())
                .isEqualTo(404);
        assertThat(shop.api()
                        .post("/api/v1/questions/" + mine + "/hide", reason(""))
                        .status())
                .isEqualTo(422);
        shop.api()
                .post("/api/v1/questions/" + mine + "/hide", reason("Holds a telephone number"))
                .requireSuccess();
        marketplace
                .admin()
                .post("/api/v1/questions/" + spoiled + "/hide", reason("Speaks of others"))
                .requireSuccess();

        assertThat(texts(marketplace.visitor(), questions)).isEmpty();
        assertThat(asking.head().api().get(questions).requireSuccess().body())
                .contains("Holds a telephone number", "\"by\":\"SELLER\"", "Speaks of others", "\"by\":\"ADMIN\"");
        assertThat(shop.api()
                        .put("/api/v1/questions/" + mine + "/answer", words("No"))
                        .status())
                .isEqualTo(409);
        assertThat(shop.api()
                        .post("/api/v1/questions/" + mine + "/hide", reason("Once more"))
                        .status())
                .isEqualTo(409);
        awaitNotice(asking.head().api(), "question.hidden");
    }

    @Test
    void questions_have_bounds() {
        JsonObject product = publish("ASK-3", "Cycloheptanone");
        String questions = questions(product);
        Api asker = asking.head().api();

        assertThat(marketplace
                        .visitor()
                        .post(questions, words("May a visitor ask?"))
                        .status())
                .isEqualTo(401);
        assertThat(asker.post(questions, words("  short  ")).status()).isEqualTo(422);
        assertThat(asker.post(questions, words("x".repeat(1_001))).status()).isEqualTo(422);
        assertThat(asker.post(questions, JsonObject.EMPTY_JSON_OBJECT).status()).isEqualTo(422);
        assertThat(shop.api().post(questions, words("Do we sell it ourselves?")).status())
                .isEqualTo(422);
        Api once = asker.withHeader("Idempotency-Key", "asked-once");
        assertThat(ask(once, questions, "Is this asked only once?"))
                .isEqualTo(ask(once, questions, "Is this asked only once?"));
        for (int number = 2; number <= 5; number++) {
            ask(asker, questions, "What is question number " + number + "?");
        }
        assertThat(asker.post(questions, words("What about a sixth?")).status()).isEqualTo(409);
        ask(watching.head().api(), questions, "May another company ask?");

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = shop.api()
                    .get(questions + "?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .requireSuccess()
                    .object();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(each -> read.add(each.getString("text")));
            cursor = page.getString("next", "");
        } while (!cursor.isEmpty());
        assertThat(read).hasSize(6).doesNotHaveDuplicates().startsWith("May another company ask?");

        shop.withdraw(product);
        assertThat(asker.get(questions).status()).isEqualTo(404);
        assertThat(asker.post(questions, words("Is it still there?")).status()).isEqualTo(404);
    }

    @Test
    void a_buyer_asks_on_the_page_and_the_seller_answers_in_the_workbench(Browser browser) {
        JsonObject product = publish("ASK-4", "Isophorone");
        String path = marketplace.url() + "/products/" + product.getString("id");
        try (Person buyer = new Person(browser, "en")) {
            Page page = buyer.page();
            buyer.signIn(marketplace.url(), asking.head().username(), Marketplace.PASSWORD);
            buyer.open(path);
            page.locator("#questions").scrollIntoViewIfNeeded();
            assertThat(page.locator("#questions")).containsText(buyer.t("question.none"));
            page.locator("#questions summary").click();
            buyer.look();
            keep(page, browser, "questions-product-empty");
            buyer.type("text", "Which stabiliser is in it?\nAnd how much?");
            buyer.press(buyer.t("question.ask.send"));
            buyer.hearToast(buyer.t("question.flash.asked"));
            assertThat(page.locator(".question-entry")).containsText(buyer.t("question.waiting"));
            buyer.look();
            keep(page, browser, "questions-asked");
            page.locator(".question-ask summary").click();
            buyer.type("text", "why so?");
            buyer.press(buyer.t("question.ask.send"));
            assertThat(buyer.error("text")).containsText("10");
            buyer.look();
        }
        try (Person seller = new Person(browser, "zh-CN")) {
            Page page = seller.page();
            seller.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + "/workbench");
            assertThat(page.locator("main a[href='/workbench/questions']")).containsText("个问题待回答");
            seller.open(marketplace.url() + "/workbench/questions");
            assertThat(page.locator("a[href='/workbench/questions'] .gh-count").first())
                    .hasText(java.util.regex.Pattern.compile("[1-9]\\d*"));
            var card = page.locator(".gh-card")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Which stabiliser"));
            assertThat(card).containsText("Curious Coatings GmbH");
            seller.look();
            keep(page, browser, "questions-received");
            card.locator("textarea").fill("丁基羟基甲苯，200 ppm。");
            card.locator("form.gh-form button[type=submit]").click();
            seller.hearToast(seller.t("question.flash.answered"));
            seller.open(marketplace.url() + "/workbench/questions?state=answered");
            assertThat(page.locator("main")).containsText("Which stabiliser");
            seller.look();
        }
        try (Person visitor = new Person(browser, "en")) {
            Page page = visitor.page();
            visitor.open(path);
            page.locator("#questions").scrollIntoViewIfNeeded();
            assertThat(page.locator("#questions")).containsText("丁基羟基甲苯");
            assertThat(page.locator("#questions")).containsText(visitor.t("question.ask.sign-in"));
            visitor.look();
            keep(page, browser, "questions-product");
        }
        try (Person admin = new Person(browser, "en")) {
            Page page = admin.page();
            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            admin.open(path + "/questions");
            admin.ask(admin.t("question.hide"));
            page.locator("dialog[open] input[name=reason]").fill("Not about the goods");
            page.locator("dialog[open] button[type=submit]").click();
            admin.hearToast(admin.t("question.flash.hidden"));
            assertThat(page.locator(".question-entry")).containsText("Not about the goods");
            admin.look();
            keep(page, browser, "questions-hidden");
            admin.open(marketplace.url() + "/console/audit");
            assertThat(page.locator("main")).containsText("Question hidden");
        }
    }

    /** The same page at a desk and on a phone, kept as pictures. */
    private static void keep(Page page, Browser browser, String name) {
        browser.screenshot(page, name);
        page.setViewportSize(Browser.PHONE_WIDTH, Browser.PHONE_HEIGHT);
        browser.screenshot(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }

    private JsonObject publish(String sku, String name) {
        return shop.publish(
                new Shop.Substance(sku, name, "120-92-3", "14.20", Map.of("purity", "99.5"), List.of("drum-200kg")));
    }

    private static String questions(JsonObject product) {
        return "/api/v1/products/" + product.getString("id") + "/questions";
    }

    private static String ask(Api asker, String questions, String text) {
        return asker.post(questions, words(text)).requireSuccess().object().getString("id");
    }

    private static List<String> texts(Api reader, String questions) {
        return reader
                .get(questions)
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("text"))
                .toList();
    }

    private List<JsonObject> received(String state) {
        return shop.api()
                .get("/api/v1/questions?limit=100&state=" + state)
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    /** What the notice of that kind says, once it has come. */
    private static String awaitNotice(Api person, String kind) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(latest)) {
            for (JsonObject notice : person.get("/api/v1/notices")
                    .requireSuccess()
                    .object()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)) {
                if (notice.getString("kind").equals(kind)) {
                    return notice.toString();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No notice of " + kind);
    }

    private static JsonObject words(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    private static JsonObject reason(String reason) {
        return Json.createObjectBuilder().add("reason", reason).build();
    }
}
