package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seller's products through the pages: described, published, found, changed, withdrawn and published again. */
@ExtendWith({RunningStack.class, WithBrowser.class})
class PublishingAProductIT {
    private static final String PRODUCTS = "/workbench/products";

    @Test
    void a_chemical_is_published_in_two_screens_found_and_changed(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Company company = new Companies(market, stack).verified("Elbe Aromatics GmbH");
        try (Person seller = new Person(browser, "en");
                Person visitor = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(market.url() + PRODUCTS);
            seller.look();
            assertThat(seller.content()).containsText(seller.t("catalog.own.empty"));
            seller.follow(seller.t("catalog.publish"));
            seller.look();
            seller.page().locator("#category-words").pressSequentially("芳烃");
            seller.follow("Aromatics");
            seller.look();
            seller.press(seller.t("catalog.form.publish"));
            for (String field : List.of("name.zh-CN", "sku", "priceTiers", "variants")) {
                assertThat(seller.page().locator("#" + FormView.id(field) + "-error"))
                        .isVisible();
            }
            assertThat(seller.page().locator("[data-form-errors]"))
                    .containsText(seller.t("catalog.sku") + ": " + seller.t("catalog.problem.empty"));
            seller.look();

            describeToluene(seller);
            correctTheNumber(seller);
            seller.press(seller.t("catalog.form.publish"));
            seller.hearToast(seller.t("catalog.flash.published", "Toluene, nitration grade"));
            seller.look();
            Locator line = seller.content().locator("tbody tr");
            assertThat(line).hasCount(1);
            assertThat(line).containsText("EA-TOL");
            assertThat(line).containsText("54");

            String address = searchFor(visitor, market, "108-88-3", "Toluene, nitration grade");
            assertThat(visitor.page().locator(".gh-picture svg")).hasAttribute("aria-label", Pattern.compile("C7H8"));
            assertThat(visitor.content()).containsText("92.14");
            assertThat(visitor.content()).containsText("5,500.00");

            changeThePrice(seller);
            visitor.open(address);
            assertThat(visitor.content()).containsText("5,320.00");
            withdrawAndPublishAgain(seller, visitor, address);
        }
    }

    private static void describeToluene(Person seller) {
        seller.type("name.en", "Toluene, nitration grade");
        seller.type("name.zh-CN", "硝化级甲苯");
        seller.type("sku", "EA-TOL");
        seller.choose("origin", "DE");
        seller.type("attributes.smiles", "Cc1ccccc1");
        seller.choose("attributes.grade", "industrial");
        seller.type("attributes.purity", "99.8");
        seller.type("identifiers.cas", "108-88-4");
        assertThat(seller.page().locator("#field-identifiers-cas-check")).containsText("3");
        assertThat(seller.page().locator("#sketch svg")).isVisible();
        assertThat(seller.page().locator("#sketch")).containsText("C7H8");
        seller.type("minOrderQuantity", "0.18");
        seller.type("orderMultiple", "0.18");
        seller.type("priceTiers[0].unitPrice", "5500");
        seller.press(seller.t("catalog.form.add-price"));
        seller.type("priceTiers[1].minQuantity", "18");
        seller.type("priceTiers[1].unitPrice", "5400");
        seller.page().getByLabel("180 kg drum").check();
        seller.type("variants[0].stock", "54");
    }

    private static void correctTheNumber(Person seller) {
        seller.press(seller.t("catalog.form.publish"));
        assertThat(seller.page().locator("#field-identifiers-cas-error")).containsText("would end in 3");
        assertThat(seller.page().locator("[data-form-errors]")).isFocused();
        seller.look();
        assertThat(seller.field("name.zh-CN")).hasValue("硝化级甲苯");
        assertThat(seller.field("identifiers.cas")).hasValue("108-88-4");
        assertThat(seller.field("attributes.smiles")).hasValue("Cc1ccccc1");
        assertThat(seller.field("attributes.grade")).hasValue("industrial");
        assertThat(seller.field("priceTiers[1].unitPrice")).hasValue("5400");
        assertThat(seller.page().getByLabel("180 kg drum").first()).isChecked();
        assertThat(seller.field("variants[0].stock")).hasValue("54");
        seller.type("identifiers.cas", "108-88-3");
        assertThat(seller.page().locator("#field-identifiers-cas-check"))
                .containsText(seller.t("catalog.form.identifier.fits", "108-88-3"));
    }

    private static void changeThePrice(Person seller) {
        seller.follow("Toluene, nitration grade");
        seller.look();
        assertThat(seller.field("attributes.molecularFormula")).hasValue("C7H8");
        seller.type("priceTiers[1].unitPrice", "5320");
        seller.press(seller.t("catalog.form.save"));
        seller.hearToast(seller.t("catalog.flash.saved"));
        assertThat(seller.field("priceTiers[1].unitPrice")).hasValue("5320");
    }

    private static void withdrawAndPublishAgain(Person seller, Person visitor, String address) {
        seller.confirm(seller.t("catalog.own.withdraw"));
        assertThat(seller.content().locator("h1")).containsText(seller.t("catalog.status.withdrawn"));
        seller.look();
        assertThat(visitor.page().navigate(address).status()).isEqualTo(404);
        seller.press(seller.t("catalog.own.republish"));
        assertThat(seller.content().locator("h1")).containsText(seller.t("catalog.status.published"));
        visitor.open(address);
    }

    @Test
    void a_style_is_published_in_colours_and_sizes_by_somebody_who_reads_chinese(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("apparel", stack);
        Company company = new Companies(market, stack).verified("Alster Mode GmbH");
        try (Person seller = new Person(browser, "zh-CN")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(market.url() + PRODUCTS + "/new?category=womens-t-shirts");
            seller.type("name.zh-CN", "双丝光棉圆领 T 恤");
            seller.type("sku", "AM26T1");
            seller.type("attributes.fibreComposition", "棉95% 氨纶5%");
            seller.type("leadTimeDays", "2");
            seller.type("minOrderQuantity", "3");
            seller.type("priceTiers[0].unitPrice", "46");
            for (String value : List.of("white", "black")) {
                seller.page()
                        .locator("input[name='axis.colour'][value='" + value + "']")
                        .check();
            }
            for (String value : List.of("S", "M", "L")) {
                seller.page()
                        .locator("input[name='axis.size'][value='" + value + "']")
                        .check();
            }
            Locator lines = seller.page().locator("#variants tbody tr");
            assertThat(lines).hasCount(6);
            seller.type("all.stock", "120");
            seller.press(seller.t("catalog.form.variants.fill"));
            assertThat(seller.field("variants[5].stock")).hasValue("120");
            seller.type("variants[5].stock", "40");
            seller.type("variants[5].priceTiers[0].unitPrice", "49");
            seller.field("variants[2].offered").uncheck();
            seller.look();
            seller.press(seller.t("catalog.form.publish"));
            seller.hearToast("双丝光棉圆领 T 恤");
            seller.look();

            seller.follow("双丝光棉圆领 T 恤");
            assertThat(seller.field("variants[2].offered")).not().isChecked();
            assertThat(seller.field("variants[5].priceTiers[0].unitPrice")).hasValue("49");
            assertThat(seller.page().locator("#sketch svg")).isVisible();
            seller.look();
            seller.follow(seller.t("catalog.own.view"));
            assertThat(seller.page().locator(".gh-matrix tbody tr")).hasCount(2);
            seller.look();
        }
    }

    @Test
    void whoever_saves_second_sees_what_was_saved_first_and_loses_nothing(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Company company = new Companies(market, stack).verified("Weser Lösemittel GmbH");
        Api api = company.head().api();
        String id = publishAcetone(api);
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(market.url() + PRODUCTS + "/" + id);
            seller.type("description.en", "Loaded at Bremerhaven");
            seller.type("sku", "WL-ACE-2");

            Answer now = api.get("/api/v1/products/" + id).requireSuccess();
            api.withHeader("If-Match", now.header("ETag"))
                    .put("/api/v1/products/" + id, acetone("4400"))
                    .requireSuccess();

            seller.press(seller.t("catalog.form.save"));
            assertThat(seller.content()).containsText("Someone else saved this product");
            assertThat(seller.content().locator(".catalog-stale")).containsText("WL-ACE-2");
            assertThat(seller.content().locator(".catalog-stale")).containsText(seller.t("catalog.prices"));
            assertThat(seller.field("description.en")).hasValue("Loaded at Bremerhaven");
            seller.look();
            seller.press(seller.t("catalog.form.save"));
            seller.hearToast(seller.t("catalog.flash.saved"));
        }
        assertThat(api.get("/api/v1/products/" + id).object().getString("sku")).isEqualTo("WL-ACE-2");
    }

    @Test
    void stock_that_orders_took_while_the_form_was_open_does_not_come_back(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Companies companies = new Companies(market, stack);
        Company company = companies.verified("Mulde Lager GmbH");
        Api api = company.head().api();
        String id = publishAcetone(api);
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(market.url() + PRODUCTS + "/" + id);
            shipTwenty(company, companies.verified("Ilmenau Lacke GmbH"));

            seller.type("description.en", "From shore tank");
            seller.press(seller.t("catalog.form.save"));
            seller.hearToast(seller.t("catalog.flash.saved"));
            assertThat(seller.field("variants[0].stock")).hasValue("180");

            shipTwenty(company, companies.verified("Unstrut Farben GmbH"));
            seller.type("variants[0].stock", "300");
            seller.press(seller.t("catalog.form.save"));
            assertThat(seller.page().locator("#field-variants-0-stock-error")).containsText("160");
            seller.press(seller.t("catalog.form.save"));
            seller.hearToast(seller.t("catalog.flash.saved"));
        }
        assertThat(api.get("/api/v1/products/" + id).object().getInt("stock")).isEqualTo(300);
    }

    private static void shipTwenty(Company seller, Company buyer) {
        JsonObject line = Json.createObjectBuilder()
                .add("supplier", seller.id())
                .add("sku", "WL-ACE-TK")
                .add("quantity", 20)
                .build();
        String order = buyer.head()
                .api()
                .post(
                        "/api/v1/orders",
                        Json.createObjectBuilder()
                                .add("lines", Json.createArrayBuilder().add(line))
                                .add("deliveryName", buyer.name())
                                .add("deliveryAddress", "Am Hafen 1, Ilmenau")
                                .build())
                .requireSuccess()
                .object()
                .getJsonArray("orders")
                .getJsonObject(0)
                .getString("id");
        Api api = seller.head().api();
        api.post("/api/v1/orders/" + order + "/confirm", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
        api.post(
                        "/api/v1/orders/" + order + "/ship",
                        Json.createObjectBuilder()
                                .add("carrier", "DB Cargo")
                                .add("trackingNumber", "DBC-1")
                                .build())
                .requireSuccess();
    }

    @Test
    void a_form_that_is_sent_twice_publishes_one_product(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Company company = new Companies(market, stack).verified("Saale Reagenzien GmbH");
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            String form = market.url() + PRODUCTS + "/new?category=research-chemicals";
            seller.open(form);
            String key = seller.page().locator("#product-form input[name=key]").inputValue();
            Map<String, String> typed = Map.of(
                    "key", key,
                    "name.en", "Caffeine",
                    "sku", "SR-CAF",
                    "identifiers.cas", "58-08-2",
                    "unit", "KGM",
                    "minOrderQuantity", "1",
                    "orderMultiple", "1",
                    "priceTiers[0].unitPrice", "310",
                    "stock", "25");
            for (int time = 0; time < 2; time++) {
                assertThat(send(seller, typed)).isEqualTo("200 " + PRODUCTS);
            }
            Map<String, String> changed = new HashMap<>(typed);
            changed.put("sku", "SR-CAF-2");
            assertThat(send(seller, changed)).isEqualTo("409 " + PRODUCTS + "/new");
        }
        assertThat(company.head().api().get("/api/v1/my/products").object().getJsonArray("items"))
                .hasSize(1);
    }

    /** Sends the form of the page that is open; tells the status and the path of the answer. */
    private static String send(Person person, Map<String, String> typed) {
        return person.page()
                .evaluate(
                        "typed => fetch(location.href, {method: 'POST', body: new URLSearchParams(typed)})"
                                + ".then(answer => answer.status + ' ' + new URL(answer.url).pathname)",
                        typed)
                .toString();
    }

    @Test
    void a_full_membership_is_explained_before_anything_is_typed(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Company company = new Companies(market, stack).verified("Fulda Chemiehandel GmbH");
        String id = publishAcetone(company.head().api());
        publish(company.head().api(), solvent("WL-MEK", "Methyl ethyl ketone", "78-93-3", "6100"));
        onlyOneProduct(market, company);
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(market.url() + PRODUCTS + "/new?category=ketones");
            assertThat(seller.content()).containsText(seller.t("catalog.own.full", 1));
            assertThat(seller.page().locator("#product-form")).hasCount(0);
            seller.look();
            seller.open(market.url() + PRODUCTS + "/" + id);
            seller.confirm(seller.t("catalog.own.withdraw"));
            seller.press(seller.t("catalog.own.republish"));
            seller.hearToast(seller.t("catalog.problem.quota", 1));
            assertThat(seller.content().locator("h1")).containsText(seller.t("catalog.status.withdrawn"));
        }
    }

    private static void onlyOneProduct(Marketplace market, Company company) {
        JsonObject names = Json.createObjectBuilder()
                .add("en", "One product")
                .add("zh-CN", "单品会员")
                .build();
        market.admin()
                .post(
                        "/api/v1/tiers",
                        Json.createObjectBuilder()
                                .add("code", "one-product")
                                .add("name", names)
                                .add("description", names)
                                .add(
                                        "price",
                                        Json.createObjectBuilder()
                                                .add("amount", 0)
                                                .add("currency", "CNY"))
                                .add("period", "YEAR")
                                .add("listingQuota", 1)
                                .add("commissionPercent", 1)
                                .add("privileges", Json.createArrayBuilder())
                                .build())
                .requireSuccess();
        market.admin()
                .put(
                        "/api/v1/companies/" + company.id() + "/tier",
                        Json.createObjectBuilder().add("tier", "one-product").build())
                .requireSuccess();
    }

    @Test
    void a_company_that_is_not_verified_is_told_why_it_cannot_publish(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Company company = new Companies(market, stack).waiting("Havel Chemikalien GmbH");
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            for (String path : List.of(PRODUCTS, PRODUCTS + "/new", PRODUCTS + "/new?category=ketones")) {
                seller.open(market.url() + path);
                assertThat(seller.content()).containsText(seller.t("company.not-verified.pending"));
                assertThat(seller.page().locator("#product-form")).hasCount(0);
                seller.look();
            }
        }
    }

    @Test
    void several_products_are_withdrawn_at_once_and_filters_can_be_cleared(TestStack stack, Browser browser) {
        Marketplace market = Marketplace.of("chemical", stack);
        Company company = new Companies(market, stack).verified("Spree Handel GmbH");
        publishAcetone(company.head().api());
        publish(company.head().api(), solvent("WL-MEK", "Methyl ethyl ketone", "78-93-3", "6100"));
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(market.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(market.url() + PRODUCTS);
            Locator lines = seller.content().locator("tbody tr");
            assertThat(lines).hasCount(2);
            seller.page().locator("[data-select-all]").check();
            seller.page().locator(".gh-bulk details > summary").click();
            seller.page().locator("dialog[open] button[type=submit]").click();
            seller.hearToast(seller.t("catalog.flash.bulk-withdraw", "2", "0"));
            assertThat(lines.getByText(seller.t("catalog.status.withdrawn"))).hasCount(2);

            seller.page().locator("input[type=search]").fill("ethyl");
            seller.press(seller.t("catalog.own.filter"));
            assertThat(lines).hasCount(1);
            seller.look();
            seller.content()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Clear filter")))
                    .first()
                    .click();
            assertThat(lines).hasCount(2);
        }
    }

    private static String searchFor(Person visitor, Marketplace market, String words, String name) {
        Locator found = visitor.content().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
        for (int look = 0; look < 20; look++) {
            visitor.open(market.url() + "/search?q=" + words);
            if (found.count() > 0) {
                break;
            }
            visitor.page().waitForTimeout(250);
        }
        visitor.look();
        found.first().click();
        visitor.look();
        return visitor.page().url();
    }

    private static String publishAcetone(Api seller) {
        return publish(seller, acetone("4300"));
    }

    private static String publish(Api seller, JsonObject product) {
        return seller.post("/api/v1/products", product)
                .requireSuccess()
                .object()
                .getString("id");
    }

    private static JsonObject acetone(String price) {
        return solvent("WL-ACE", "Acetone", "67-64-1", price);
    }

    private static JsonObject solvent(String sku, String name, String cas, String price) {
        return Json.createObjectBuilder()
                .add("sku", sku)
                .add("category", "ketones")
                .add("name", name)
                .add("identifiers", Json.createObjectBuilder().add("cas", cas))
                .add("unit", "TNE")
                .add(
                        "priceTiers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("minQuantity", 1)
                                        .add("unitPrice", new BigDecimal(price))))
                .add(
                        "variants",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sku", sku + "-TK")
                                        .add(
                                                "options",
                                                Json.createObjectBuilder().add("packSize", "tank-truck"))
                                        .add("stock", 200)))
                .build();
    }
}
