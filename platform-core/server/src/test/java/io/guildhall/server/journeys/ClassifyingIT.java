package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Categories stand for codes of classifications everybody knows, and their products with them. */
@ExtendWith({RunningStack.class, WithBrowser.class})
class ClassifyingIT {
    private static final String CLASSIFICATIONS = "/api/v1/classifications";

    @Test
    void products_have_the_code_of_their_category_until_they_carry_their_own(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api admin = marketplace.admin();
        JsonObject above = admin.post(
                        "/api/v1/categories",
                        object("{\"code\": \"dosing\", \"name\": \"Dosing\", \"codes\": {\"hs\": \"8413\"}}"))
                .requireSuccess()
                .object();
        admin.post("/api/v1/categories", object("""
            {"code": "fuel-dosing", "name": "Fuel dosing", "parentId": "%s"}\
            """.formatted(above.getString("id"))))
                .requireSuccess();
        Companies.Company seller = new Companies(marketplace, stack).verified("Pump Works GmbH");
        String plain = publish(seller, "PU-1", "{}");
        String own = publish(seller, "PU-2", "{\"hs\": \"8413.30\"}");

        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/categories/fuel-dosing")
                        .object()
                        .getJsonObject("codes")
                        .getString("hs"))
                .isEqualTo("8413");
        assertThat(marketplace.visitor().get("/products/" + plain).body()).contains(">8413<");
        assertThat(marketplace.visitor().get("/products/" + own).body())
                .contains(">841330<")
                .doesNotContain(">8413<");
        assertThat(tryPublish(seller, "PU-3", "{\"hs\": \"729901\"}").status()).isEqualTo(422);
        Answer wrong = admin.withHeader("If-Match", "\"" + version(marketplace) + "\"")
                .put("/api/v1/categories/" + above.getString("id"), object("{\"codes\": {\"hs\": \"8499\"}}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("codes.hs");
    }

    @Test
    void everybody_looks_codes_up_and_an_admin_loads_a_tree_of_their_own(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        assertThat(marketplace
                        .visitor()
                        .get(CLASSIFICATIONS + "/hs/codes?q=centrifugal+pumps")
                        .body())
                .contains("841370");
        assertThat(marketplace
                        .visitor()
                        .get(CLASSIFICATIONS + "/hs/codes?below=8413")
                        .body())
                .contains("841330")
                .doesNotContain("841410");
        assertThat(marketplace.visitor().get(CLASSIFICATIONS + "/nothing/codes").status())
                .isEqualTo(404);
        JsonObject tree = Json.createObjectBuilder()
                .add("content", "code,level,title\n40000000,1,Distribution\n40150000,2,Industrial pumps\n")
                .build();
        assertThat(marketplace
                        .visitor()
                        .put(CLASSIFICATIONS + "/procurement", tree)
                        .status())
                .isEqualTo(401);
        marketplace.admin().put(CLASSIFICATIONS + "/procurement", tree).requireSuccess();
        assertThat(marketplace
                        .visitor()
                        .get(CLASSIFICATIONS + "/procurement/codes?q=4015")
                        .body())
                .contains("Industrial pumps");
        assertThat(marketplace
                        .visitor()
                        .get(CLASSIFICATIONS + "/procurement/codes?q=%25")
                        .body())
                .doesNotContain("Industrial");
        assertThat(marketplace.admin().put(CLASSIFICATIONS + "/hs", tree).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_admin_looks_a_code_up_and_gives_it_to_a_category(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        String code = "valves-" + language.toLowerCase(Locale.ROOT);
        JsonObject category = marketplace
                .admin()
                .post("/api/v1/categories", object("{\"code\": \"%s\", \"name\": \"Valves\"}".formatted(code)))
                .requireSuccess()
                .object();
        try (Person admin =
                language.equals("en") ? new Person(browser, language) : Person.withPhone(browser, language)) {
            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            admin.open(marketplace.url() + "/console/classifications");
            admin.look();
            admin.type("scheme", "stock-" + language.substring(0, 2));
            admin.upload("file", "codes.csv", "text/csv", "code,title\nV,Valves\n".getBytes(StandardCharsets.UTF_8));
            admin.press(admin.t("taxonomy.codes.load.go"));
            admin.hearToast(admin.t("taxonomy.codes.flash", 1));
            admin.open(marketplace.url() + "/console/classifications/hs?q=8481");
            assertThat(admin.content()).containsText("848180");
            admin.look();
            browser.screenshot(admin.page(), "taxonomy-codes-" + language);
            admin.open(marketplace.url() + "/console/categories/" + category.getString("id"));
            admin.type("codes.hs", "8499");
            save(admin);
            assertThat(admin.content()).containsText("8499");
            assertThat(admin.content().locator(".is-invalid")).hasCount(1);
            admin.type("codes.hs", "8481");
            save(admin);
            admin.hearToast(admin.t("taxonomy.codes.flash.category", "Valves"));
            assertThat(admin.field("codes.hs")).hasValue("8481");
            admin.look();
            browser.screenshot(admin.page(), "taxonomy-classified-" + language);
        }
    }

    private static void save(Person admin) {
        admin.page().locator("form[action$='/codes'] button").click();
    }

    private static int version(Marketplace marketplace) {
        return marketplace.visitor().get("/api/v1/categories/dosing").object().getInt("version");
    }

    private static String publish(Companies.Company seller, String sku, String identifiers) {
        return tryPublish(seller, sku, identifiers).requireSuccess().object().getString("id");
    }

    private static Answer tryPublish(Companies.Company seller, String sku, String identifiers) {
        return seller.head().api().post("/api/v1/products", object("""
            {"sku": "%s", "category": "fuel-dosing", "name": "Pump %s", "unit": "H87", "stock": 5,
             "identifiers": %s, "priceTiers": [{"minQuantity": 1, "unitPrice": 3}],
             "minOrderQuantity": 1, "orderMultiple": 1}
            """.formatted(sku, sku, identifiers)));
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
