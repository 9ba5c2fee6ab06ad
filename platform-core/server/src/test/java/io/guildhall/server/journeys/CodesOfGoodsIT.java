package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Codes are checked wherever they are typed, and one that names an article is on one product of its seller. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesOfGoodsIT {
    private static final String GTIN = "4006381333931";

    private Marketplace marketplace;
    private Companies.Company seller;
    private JsonObject product;

    @BeforeAll
    void something_is_on_offer(TestStack stack) {
        marketplace = Marketplace.of("chemical", stack);
        seller = new Companies(marketplace, stack).verified("Kodex Chemie GmbH");
        product = publish(seller, "KX-1", GTIN).requireSuccess().object();
    }

    @Test
    void every_product_has_a_number_of_marketplace_industry_count_and_check_digit() {
        String number = product.getString("number");

        assertThat(number).matches(marketplace.slug() + "-chemical-\\d{6,}-\\d");
        JsonObject check = check("number", number.replace("-", "").toUpperCase(java.util.Locale.ROOT));
        assertThat(check.getBoolean("valid")).isTrue();
        assertThat(check.getString("normalized")).isEqualTo(number);
    }

    @Test
    void a_wrong_check_digit_is_explained_in_the_search_the_lookup_and_the_quick_order() {
        String right = product.getString("number");
        int digit = right.charAt(right.length() - 1) - '0';
        String wrong = right.substring(0, right.length() - 1) + (digit + 1) % 10;
        Api visitor = marketplace.visitor();

        JsonObject found = visitor.get("/api/v1/products?q=" + wrong).object();
        assertThat(found.getJsonObject("advice").getString("corrected")).isEqualTo(right);
        assertThat(found.getJsonObject("advice").getString("reason")).contains("it would be " + digit);
        assertThat(visitor.get("/search?q=" + wrong).body()).contains("末位应为 " + digit, "?q=" + right);
        JsonObject looked =
                visitor.get("/api/v1/identifiers/lookup?code=" + wrong).object();
        assertThat(looked.getJsonArray("matches")).isEmpty();
        assertThat(looked.getJsonObject("advice").getString("corrected")).isEqualTo(right);
        JsonObject line = seller.head()
                .api()
                .post(
                        "/api/v1/quick-orders/preview",
                        Json.createObjectBuilder().add("text", wrong + " 5").build())
                .requireSuccess()
                .object()
                .getJsonArray("lines")
                .getJsonObject(0);
        assertThat(line.getString("state")).isEqualTo("UNKNOWN");
        assertThat(line.getString("problem")).contains("it would be " + digit, right);
        assertThat(visitor.get("/api/v1/products?q=108-88-4")
                        .object()
                        .getJsonObject("advice")
                        .getString("corrected"))
                .isEqualTo("108-88-3");
    }

    @Test
    void a_right_code_needs_no_advice_and_leads_to_what_is_on_offer() {
        JsonObject looked = marketplace
                .visitor()
                .get("/api/v1/identifiers/lookup?code="
                        + product.getString("number").replace("-", ""))
                .object();

        assertThat(looked.getJsonArray("matches").getJsonObject(0).getString("product"))
                .isEqualTo(product.getString("id"));
        assertThat(looked.containsKey("advice")).isFalse();
        assertThat(marketplace.visitor().get("/api/v1/identifiers/lookup?code=").status())
                .isEqualTo(422);
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/identifiers/lookup?code=" + "9".repeat(65))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_gtin_is_on_one_product_of_a_seller_while_others_may_sell_the_same_article(TestStack stack) {
        Answer again = publish(seller, "KX-2", GTIN);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("identifiers.gtin", product.getString("number"));
        Companies.Company other = new Companies(marketplace, stack).verified("Parallel Chemie GmbH");
        publish(other, "PX-1", GTIN).requireSuccess();
    }

    @Test
    void an_admin_sees_which_schemes_there_are_and_what_a_code_means(Browser browser) {
        JsonObject cas = marketplace.admin().get("/api/v1/identifiers").requireSuccess().array().stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("code").equals("cas"))
                .findFirst()
                .orElseThrow();
        assertThat(cas.getString("uniqueness")).isEqualTo("SHARED");
        assertThat(cas.getInt("products")).isPositive();
        assertThat(seller.head().api().get("/api/v1/identifiers").status()).isEqualTo(403);
        for (String language : List.of("en", "zh-CN")) {
            try (Person admin = new Person(browser, language)) {
                admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
                admin.open(marketplace.url() + "/console/identifiers");
                admin.content().locator("input[name=code]").fill("67-64-2");
                admin.press(admin.t("catalog.schemes.look.go"));
                assertThat(admin.content().innerText()).contains("67-64-1");
                admin.look();
                browser.screenshot(admin.page(), "identifiers-" + language);
                admin.lookAtNight();
            }
        }
        try (Person phone = Person.withPhone(browser, "en")) {
            phone.open(marketplace.url() + "/search?q=108-88-4");
            assertThat(phone.content().innerText()).contains("108-88-3");
            phone.look();
            browser.screenshot(phone.page(), "search-advice-phone");
        }
    }

    private JsonObject check(String scheme, String value) {
        return marketplace
                .visitor()
                .post(
                        "/api/v1/identifiers/check",
                        Json.createObjectBuilder()
                                .add("scheme", scheme)
                                .add("value", value)
                                .build())
                .requireSuccess()
                .object();
    }

    private static Answer publish(Companies.Company company, String sku, String gtin) {
        JsonObject draft = Ketones.draft(sku, "Coded ketone " + sku, "7");
        return company.head()
                .api()
                .post(
                        "/api/v1/products",
                        Json.createObjectBuilder(draft)
                                .add(
                                        "identifiers",
                                        Json.createObjectBuilder()
                                                .add("cas", "67-64-1")
                                                .add("gtin", gtin))
                                .build());
    }
}
