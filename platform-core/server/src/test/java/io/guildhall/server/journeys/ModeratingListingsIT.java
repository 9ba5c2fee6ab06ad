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
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Admins say what may not be listed, look at what is held back, and decide; sellers are told and correct. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModeratingListingsIT {
    private static final int PHONE = 390;

    private Marketplace marketplace;
    private Companies companies;
    private Api admin;
    private ModerationDesk desk;
    private Shop shop;
    private Companies.Company buyer;

    @BeforeAll
    void open_a_shop(TestStack stack) {
        marketplace = Marketplace.of("chemical", "moderating", stack);
        admin = marketplace.admin();
        desk = new ModerationDesk(admin);
        companies = new Companies(marketplace, stack);
        shop = new Shop(marketplace, companies.verified("Careful Chemicals GmbH"));
        buyer = companies.verified("Watchful Buyers GmbH");
    }

    @Test
    void words_are_banned_and_what_bears_them_is_refused_or_waits(Browser browser) {
        try (Person moderator = new Person(browser, "en")) {
            moderator.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            ban(moderator, "moonshine", "REFUSE", "Spirits are not sold here.");
            ban(moderator, "炸药", "HOLD", "Explosives need a licence.");
            Page page = moderator.page();
            assertThat(page.locator("#rules tbody tr")).not().hasCount(0);
            moderator.look();
            browser.screenshot(page, "moderation-words");
            lookOnAPhone(moderator, browser, "moderation-words-phone");
        }
        Answer refused = shop.api().post("/api/v1/products", Ketones.draft("MOD-1", "Best ＭＯＯＮＳＨＩＮＥ ever"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("name.en").contains("moonshine").contains("Spirits are not sold here.");
        JsonObject fine = shop.api()
                .post("/api/v1/products", Ketones.draft("MOD-2", "Moonshiner acetone"))
                .requireSuccess()
                .object();
        assertThat(fine.getString("status")).isEqualTo("PUBLISHED");

        JsonObject held = shop.api()
                .post("/api/v1/products", Ketones.draft("MOD-3", "工業炸藥原料"))
                .requireSuccess()
                .object();
        assertThat(held.getString("status")).isEqualTo("HELD");
        try (Person seller = new Person(browser, "zh-CN")) {
            seller.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + "/workbench/products?status=HELD");
            assertThat(seller.content()).containsText("工業炸藥原料");
            seller.look();
            browser.screenshot(seller.page(), "moderation-own-products");
            seller.open(marketplace.url() + "/workbench/reviews");
            seller.look();
            seller.follow("工業炸藥原料");
            assertThat(seller.page().locator("mark")).hasText("炸藥");
            assertThat(seller.content()).containsText("Explosives need a licence.");
            seller.look();
            browser.screenshot(seller.page(), "moderation-own-review");
            lookOnAPhone(seller, browser, "moderation-own-review-phone");
        }
        try (Person moderator = new Person(browser, "en")) {
            moderator.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            moderator.open(marketplace.url() + "/console/moderation?cause=WORD");
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-queue");
            lookOnAPhone(moderator, browser, "moderation-queue-phone");
            moderator.follow("工業炸藥原料");
            assertThat(moderator.page().locator("mark")).hasText("炸藥");
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-listing");
            lookOnAPhone(moderator, browser, "moderation-listing-phone");
            moderator.press(moderator.t("moderation.approve"));
            moderator.hearToast(moderator.t("moderation.flash.approve", "工業炸藥原料"));
            moderator.open(marketplace.url() + "/console/moderation/history");
            assertThat(moderator.content()).containsText(moderator.t("moderation.step.approved"));
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-history");
        }
        shop.awaitFound(held);
        await(() -> notices().contains("moderation.approved"));
    }

    @Test
    void what_is_held_is_nowhere_to_be_found() {
        desk.hold("phosgene");
        Api head = buyer.head().api();
        JsonObject published = shop.api()
                .post("/api/v1/products", Ketones.draft("MOD-10", "Phosgen derivative"))
                .requireSuccess()
                .object();
        shop.awaitFound(published);
        head.put("/api/v1/cart/lines", Ketones.lines(published)).requireSuccess();
        head.post(
                        "/api/v1/saved-searches",
                        Json.createObjectBuilder()
                                .add("name", "phosgene")
                                .add("q", "phosgene")
                                .build())
                .requireSuccess();

        JsonObject held = change(published, Ketones.draft("MOD-10", "Phosgene derivative"))
                .requireSuccess()
                .object();

        assertThat(held.getString("status")).isEqualTo("HELD");
        String id = held.getString("id");
        for (Api other : List.of(marketplace.visitor(), head)) {
            assertThat(other.get("/api/v1/products/" + id).status()).isEqualTo(404);
            assertThat(other.get("/products/" + id).status()).isEqualTo(404);
            await(() -> total(other, held.getString("number")) == 0);
            assertThat(other.get("/sitemap.xml").body()).doesNotContain(id);
            assertThat(other.get("/suppliers/" + shop.seller().id())
                            .requireSuccess()
                            .body())
                    .doesNotContain(id);
            assertThat(other.get("/api/v1/comparisons?product=" + id).body()).doesNotContain("Phosgene derivative");
        }
        assertThat(head.post("/api/v1/orders", Ketones.order(held)).status()).isEqualTo(409);
        assertThat(head.get("/api/v1/my/reviews/" + id).status()).isEqualTo(404);
        assertThat(head.get("/workbench/reviews/" + id).status()).isEqualTo(404);
        assertThat(head.get("/api/v1/moderation/queue").status()).isEqualTo(403);
        assertThat(head.get("/api/v1/notices").body()).doesNotContain(id);
        JsonObject search = items(head, "/api/v1/saved-searches").get(0);
        assertThat(search.toString()).doesNotContain(id);
        assertThat(head.get("/api/v1/saved-searches/" + search.getString("id")).body())
                .doesNotContain(id);
        head.delete("/api/v1/saved-searches/" + search.getString("id")).requireSuccess();

        JsonObject mine =
                shop.api().get("/api/v1/my/reviews/" + id).requireSuccess().object();
        assertThat(mine.getString("state")).isEqualTo("WAITING");
        assertThat(mine.getJsonArray("matches").getJsonObject(0).getString("field"))
                .isEqualTo("name.en");
        assertThat(shop.api().get("/products/" + id).requireSuccess().body()).contains("Phosgene derivative");

        JsonObject corrected = change(held, Ketones.draft("MOD-10", "Phosgen derivative"))
                .requireSuccess()
                .object();
        assertThat(corrected.getString("status")).isEqualTo("PUBLISHED");
        shop.awaitFound(corrected);
        head.post("/api/v1/orders", Ketones.order(corrected)).requireSuccess();
        head.delete("/api/v1/cart").requireSuccess();
    }

    @Test
    void a_decision_is_about_exactly_what_was_looked_at() {
        desk.hold("thallium");
        JsonObject held = publish("MOD-20", "Thallium salt");
        String path = "/api/v1/moderation/listings/" + held.getString("id");
        String tag = admin.get(path).requireSuccess().header("ETag");
        JsonObject changed = change(held, Ketones.draft("MOD-20", "Thallium salt, pure"))
                .requireSuccess()
                .object();

        Answer late = admin.withHeader("If-Match", tag).post(path + "/approve", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("has been changed since you looked at it");
        JsonObject left = desk.decideAll("APPROVE", "", held).requireSuccess().object();
        assertThat(left.getInt("changedMeanwhile")).isEqualTo(1);
        assertThat(left.getInt("decided")).isZero();

        assertThat(desk.decide(changed, "refuse", "{\"reason\": \"OTHER\"}").status())
                .isEqualTo(422);
        assertThat(desk.decide(changed, "reinstate", "{}").status()).isEqualTo(409);
        JsonObject approved =
                desk.decide(changed, "approve", "{}").requireSuccess().object();
        assertThat(approved.getString("status")).isEqualTo("PUBLISHED");
        assertThat(desk.decide(changed, "approve", "{}").status()).isEqualTo(409);

        JsonObject shown = shop.api()
                .get("/api/v1/products/" + held.getString("id"))
                .requireSuccess()
                .object();
        JsonObject dearer = change(shown, Ketones.draft("MOD-20", "Thallium salt, pure", "99"))
                .requireSuccess()
                .object();
        assertThat(dearer.getString("status")).isEqualTo("PUBLISHED");
        JsonObject other = change(dearer, Ketones.draft("MOD-20", "Thallium salt, purest"))
                .requireSuccess()
                .object();
        assertThat(other.getString("status")).isEqualTo("HELD");
    }

    @Test
    void what_is_approved_in_spite_of_a_rule_keeps_its_prices_moving() {
        JsonObject known = publish("MOD-80", "Chloral hydrate");
        desk.rule("WORD", "", "chloral", LocalDate.now(ZoneOffset.UTC), "REFUSE")
                .requireSuccess();
        await(() -> desk.waiting(known));
        assertThat(change(known, Ketones.draft("MOD-80", "Chloral hydrate", "6"))
                        .status())
                .isEqualTo(422);
        desk.decide(known, "approve", "{}").requireSuccess();

        JsonObject dearer = change(known, Ketones.draft("MOD-80", "Chloral hydrate", "6"))
                .requireSuccess()
                .object();
        assertThat(dearer.getString("status")).isEqualTo("PUBLISHED");
        assertThat(change(dearer, Ketones.draft("MOD-80", "Chloral, anhydrous")).status())
                .isEqualTo(422);
    }

    @Test
    void a_rule_that_comes_into_force_finds_what_is_published_and_leaves_it_there(Browser browser) {
        JsonObject first = publish("MOD-30", "Chlordecone, technical");
        JsonObject second = publish("MOD-31", "Chlordecone, pure");
        shop.awaitFound(first);
        desk.rule("WORD", "", "kepone", LocalDate.now(ZoneOffset.UTC).plusDays(1))
                .requireSuccess();
        assertThat(publish("MOD-32", "Kepone-free acetone").getString("status")).isEqualTo("PUBLISHED");
        desk.hold("chlordecone");
        await(() -> desk.waiting(first) && desk.waiting(second));
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/products/" + first.getString("id"))
                        .status())
                .isEqualTo(200);

        try (Person moderator = new Person(browser, "zh-CN")) {
            moderator.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            Page page = moderator.page();
            moderator.open(marketplace.url() + "/console/moderation?company="
                    + shop.seller().id());
            assertThat(row(page, "Chlordecone, pure")).containsText(moderator.t("moderation.still-shown"));
            row(page, "Chlordecone, technical").locator("input[type=checkbox]").check();
            row(page, "Chlordecone, pure").locator("input[type=checkbox]").check();
            page.locator("#queue-bulk select[name=reason]").selectOption("PROHIBITED_GOODS");
            page.locator("#queue-bulk input[name=words]").fill("斯德哥尔摩公约");
            moderator.look();
            browser.screenshot(page, "moderation-bulk");
            moderator.confirm(moderator.t("moderation.refuse"));
            moderator.hearToast(moderator.t("moderation.flash.refused-many", "2"));
            moderator.look();
        }
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/products/" + first.getString("id"))
                        .status())
                .isEqualTo(404);
        await(() -> notices().contains("moderation.refused"));
        Answer own = shop.api().get("/api/v1/my/reviews?state=REFUSED").requireSuccess();
        assertThat(own.body()).contains("斯德哥尔摩公约").contains("PROHIBITED_GOODS");

        assertThat(shop.api()
                        .post("/api/v1/products/" + first.getString("id") + "/republish", JsonObject.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(409);
        JsonObject sentBack = shop.api()
                .get("/api/v1/products/" + first.getString("id"))
                .requireSuccess()
                .object();
        assertThat(sentBack.getString("status")).isEqualTo("SENT_BACK");
        JsonObject corrected = change(sentBack, Ketones.draft("MOD-30", "Acetone, technical"))
                .requireSuccess()
                .object();
        assertThat(corrected.getString("status")).isEqualTo("HELD");
        assertThat(desk.review(corrected).getString("cause")).isEqualTo("RESUBMITTED");
        assertThat(desk.decide(
                                corrected,
                                "ask-for-changes",
                                "{\"reason\": \"INCOMPLETE\", \"words\": \"Say how pure.\"}")
                        .requireSuccess()
                        .object()
                        .getString("state"))
                .isEqualTo("CHANGES_ASKED");
        JsonObject asked = shop.api()
                .get("/api/v1/products/" + first.getString("id"))
                .requireSuccess()
                .object();
        JsonObject again = change(asked, Ketones.draft("MOD-30", "Acetone, 99.5 %"))
                .requireSuccess()
                .object();
        JsonObject both = desk.decideAll("APPROVE", "", again).requireSuccess().object();
        assertThat(both.getInt("decided")).isEqualTo(1);
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/products/" + first.getString("id"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/v1/moderation/history?listing=" + first.getString("id"))
                        .requireSuccess()
                        .object()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(step -> step.getString("step"))
                .containsExactly("APPROVED", "RESUBMITTED", "CHANGES_ASKED", "RESUBMITTED", "REFUSED", "FOUND");
    }

    @Test
    void a_listing_is_taken_down_and_shown_again(Browser browser) {
        JsonObject sold = publish("MOD-40", "Methyl isobutyl ketone");
        Api head = buyer.head().api();
        try (Person moderator = new Person(browser, "en")) {
            moderator.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            moderator.open(marketplace.url() + "/products/" + sold.getString("id"));
            moderator.follow(moderator.t("moderation.open"));
            moderator.ask(moderator.t("moderation.take-down"));
            Page page = moderator.page();
            page.locator("dialog[open] select[name=reason]").selectOption("MISSING_LICENCE");
            browser.screenshot(page, "moderation-take-down");
            page.locator("dialog[open] button[type=submit]").click();
            moderator.hearToast(moderator.t("moderation.flash.take-down", "Methyl isobutyl ketone"));
            moderator.look();
            assertThat(head.post("/api/v1/orders", Ketones.order(sold)).status())
                    .isEqualTo(409);
            assertThat(marketplace
                            .visitor()
                            .get("/products/" + sold.getString("id"))
                            .status())
                    .isEqualTo(404);
            moderator.confirm(moderator.t("moderation.reinstate"));
            moderator.hearToast(moderator.t("moderation.flash.reinstate", "Methyl isobutyl ketone"));
            moderator.look();
        }
        head.post("/api/v1/orders", Ketones.order(sold)).requireSuccess();
        await(() -> notices().contains("moderation.taken-down") && notices().contains("moderation.reinstated"));
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + "/workbench/news");
            assertThat(seller.content())
                    .containsText(seller.t("moderation.news.taken-down", 1, "Methyl isobutyl ketone"));
            seller.look();
        }
    }

    @Test
    void first_listings_or_all_of_them_wait_where_the_marketplace_wants_it(Browser browser) {
        Shop fresh = new Shop(marketplace, companies.verified("Fresh Chemicals GmbH"));
        try (Person moderator = new Person(browser, "en")) {
            moderator.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            moderator.open(marketplace.url() + "/console/moderation/settings");
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-settings");
            moderator.page().locator("input[name=review][value=FIRST_LISTINGS]").check();
            moderator.press(moderator.t("shared.save"));
            moderator.hearToast(moderator.t("moderation.flash.settings"));
        }
        try {
            JsonObject first = post(fresh, Ketones.draft("FR-1", "Acetone A"));
            assertThat(first.getString("status")).isEqualTo("HELD");
            assertThat(post(fresh, Ketones.draft("FR-2", "Acetone B")).getString("status"))
                    .isEqualTo("HELD");
            assertThat(publish("MOD-50", "Acetone of a known company").getString("status"))
                    .isEqualTo("PUBLISHED");
            fresh.api()
                    .post("/api/v1/products/" + first.getString("id") + "/withdraw", JsonObject.EMPTY_JSON_OBJECT)
                    .requireSuccess();
            await(() -> desk.review(first).getString("state").equals("WITHDRAWN"));
            JsonObject back = fresh.api()
                    .post("/api/v1/products/" + first.getString("id") + "/republish", JsonObject.EMPTY_JSON_OBJECT)
                    .requireSuccess()
                    .object();
            assertThat(back.getString("status")).isEqualTo("HELD");
            desk.decide(back, "approve", "{}").requireSuccess();
            assertThat(post(fresh, Ketones.draft("FR-3", "Acetone C")).getString("status"))
                    .isEqualTo("PUBLISHED");

            desk.review("EVERY_LISTING");
            assertThat(post(fresh, Ketones.draft("FR-4", "Acetone D")).getString("status"))
                    .isEqualTo("HELD");
            JsonObject known = publish("MOD-51", "Acetone of a known company, too");
            desk.decide(known, "approve", "{}").requireSuccess();
            JsonObject shown = fresh.api()
                    .get("/api/v1/products/" + known.getString("id"))
                    .requireSuccess()
                    .object();
            assertThat(change(shown, Ketones.draft("MOD-51", "Acetone of a known company, too", "7"))
                            .requireSuccess()
                            .object()
                            .getString("status"))
                    .isEqualTo("PUBLISHED");
        } finally {
            desk.review("MATCHES");
        }
    }

    @Test
    void goods_are_restricted_by_a_file_that_is_taken_over_whole(Browser browser) {
        String heading = "kind,scheme,value,reason_en,reason_zh-CN,action,from,until\n";
        String good = heading
                + "IDENTIFIER,cas,7782-50-5,Chlorine needs a permit.,氯气需要许可证。,REFUSE,,\n"
                + "IDENTIFIER,hs,2914.11,,,HOLD,2026-01-01,2999-12-31\n".replace(",,,HOLD", ",Look at it.,,HOLD")
                + "CATEGORY,,alcohols,Not here.,,REFUSE,,\n";
        try (Person moderator = new Person(browser, "zh-CN")) {
            moderator.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            moderator.open(marketplace.url() + "/console/moderation/rules?list=goods");
            moderator.look();
            take(moderator, heading + "IDENTIFIER,cas,7782-50-6,No.,,REFUSE,,\nWHAT,,x,No.,,HOLD,yesterday,\n");
            assertThat(moderator.content())
                    .containsText(moderator.t("moderation.file.line", 3, "").strip());
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-file-wrong");
            take(moderator, good);
            moderator.hearToast(moderator.t("moderation.flash.imported", "3", "0"));
            assertThat(moderator.content()).containsText("7782-50-5");
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-goods");
            lookOnAPhone(moderator, browser, "moderation-goods-phone");
            take(moderator, good);
            moderator.hearToast(moderator.t("moderation.flash.imported", "0", "3"));
            moderator.follow("7782-50-5");
            moderator.look();
            browser.screenshot(moderator.page(), "moderation-rule");
        }
        Answer refused =
                shop.api().post("/api/v1/products", Ketones.draft("MOD-60", "Gas in bottles", "5", "7782-50-5"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("identifiers.cas").contains("Chlorine needs a permit.");

        String exported = admin.get("/console/moderation/rules?list=goods&format=csv")
                .requireSuccess()
                .body();
        assertThat(exported).contains("IDENTIFIER,cas,7782-50-5").contains("IDENTIFIER,hs,291411");
        JsonObject rule =
                items(admin, "/api/v1/moderation/rules?kind=IDENTIFIER&q=7782").get(0);
        String path = "/api/v1/moderation/rules/" + rule.getString("id");
        assertThat(admin.delete(path).status()).isEqualTo(422);
        admin.withHeader("If-Match", "\"" + rule.getInt("version") + "\"")
                .delete(path)
                .requireSuccess();
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(post(shop, Ketones.draft("MOD-61", "Gas in bottles", "5", "7782-50-5"))
                        .getString("status"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void an_import_tells_what_was_refused_and_holds_what_has_to_wait() {
        desk.rule("WORD", "", "absinthe", LocalDate.now(ZoneOffset.UTC), "REFUSE")
                .requireSuccess();
        desk.hold("mescaline");
        String file = "sku,category,name_en,unit,price,attr.purity,variant.packSize,stock\n"
                + "MOD-70,ketones,Absinthe essence,KGM,5,99,drum-180kg,10\nMOD-71,ketones,Mescaline standard,KGM,5,99,drum-180kg,10\n"
                + "MOD-72,ketones,Acetone by file,KGM,5,99,drum-180kg,10\n";
        String boundary = "a-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"m.csv\"\r\n\r\n"
                + file + "\r\n--" + boundary + "--\r\n";
        String id = shop.api()
                .send(
                        "POST",
                        "/api/v1/imports",
                        "multipart/form-data; boundary=" + boundary,
                        BodyPublishers.ofString(body))
                .requireSuccess()
                .object()
                .getString("id");
        await(() ->
                shop.api().get("/api/v1/imports/" + id).requireSuccess().body().contains("\"DONE\""));
        Answer done = shop.api().get("/api/v1/imports/" + id).requireSuccess();
        assertThat(done.body()).contains("absinthe");
        assertThat(own("MOD-70")).isEmpty();
        assertThat(own("MOD-71").get(0).getString("status")).isEqualTo("HELD");
        assertThat(own("MOD-72").get(0).getString("status")).isEqualTo("PUBLISHED");
    }

    private List<JsonObject> own(String sku) {
        return items(shop.api(), "/api/v1/my/products?q=" + sku);
    }

    private void ban(Person moderator, String words, String action, String reason) {
        moderator.open(marketplace.url() + "/console/moderation/rules");
        moderator.follow(moderator.t("moderation.words.add"));
        moderator.look();
        moderator.type("value", words);
        moderator.page().locator("input[name=action][value=" + action + "]").check();
        moderator.press(moderator.t("shared.save"));
        assertThat(moderator.error("reason.en")).isVisible();
        moderator.type("reason.en", reason);
        moderator.press(moderator.t("shared.save"));
        moderator.hearToast(moderator.t("moderation.flash.added"));
    }

    private static void take(Person moderator, String file) {
        moderator.upload("file", "goods.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        moderator.press(moderator.t("moderation.file.take"));
    }

    private JsonObject publish(String sku, String name) {
        return post(shop, Ketones.draft(sku, name));
    }

    private static JsonObject post(Shop seller, JsonObject draft) {
        return seller.api().post("/api/v1/products", draft).requireSuccess().object();
    }

    private Answer change(JsonObject product, JsonObject draft) {
        return shop.api()
                .withHeader("If-Match", "\"" + product.getInt("version") + "\"")
                .put("/api/v1/products/" + product.getString("id"), draft);
    }

    private static int total(Api api, String words) {
        return api.get("/api/v1/products?q=" + words).requireSuccess().object().getInt("total");
    }

    private String notices() {
        return shop.api().get("/api/v1/notices?limit=100").requireSuccess().body();
    }

    private static List<JsonObject> items(Api api, String path) {
        return api.get(path).requireSuccess().object().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static Locator row(Page page, String name) {
        return page.locator("#queue tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    /** The same page on a phone. */
    private static void lookOnAPhone(Person person, Browser browser, String name) {
        Page page = person.page();
        page.setViewportSize(PHONE, 844);
        browser.requireAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("Width of " + page.url())
                .isLessThanOrEqualTo(PHONE);
        browser.screenshot(page, name);
        page.setViewportSize(1440, 900);
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
}
