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
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every change of the taxonomy is a version; one that takes products along can be undone, and they get back what they had. */
@ExtendWith({RunningStack.class, WithBrowser.class})
class UndoingTaxonomyChangesIT {
    private static final String TAXONOMY = "/api/v1/taxonomy";

    @Test
    void an_attribute_is_renamed_values_are_merged_and_all_of_it_is_undone(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api admin = marketplace.admin();
        JsonObject category =
                admin.post("/api/v1/categories", object("""
                    {"code": "springs", "name": "Springs", "ownAttributes": [
                    {"code": "wire", "name": {"en": "Wire"}, "type": "ENUMERATION", "facet": true, "allowedValues": [
                     {"code": "steel"}, {"code": "stahl"}, {"code": "brass"}]}]}
                    """)).requireSuccess().object();
        int created = latest(admin).getInt("number");
        Companies.Company seller = new Companies(marketplace, stack).verified("Spring Works GmbH");
        String german = publish(seller, "SP-1", "stahl");
        String brass = publish(seller, "SP-2", "brass");

        String merge = """
            {"kind": "MERGE_VALUE", "category": "%s", "attribute": "wire", "from": "stahl", "into": "steel",
             "rehearsal": %s}\
            """;
        JsonObject rehearsed = admin.post(
                        TAXONOMY + "/reworks", object(merge.formatted(category.getString("id"), true)))
                .requireSuccess()
                .object();
        assertThat(rehearsed.getInt("products")).isEqualTo(1);
        assertThat(latest(admin).getInt("number")).isEqualTo(created);
        int merged = rework(admin, merge.formatted(category.getString("id"), false));
        assertThat(wire(marketplace, german, "wire")).isEqualTo("steel");
        int renamed = rework(admin, """
            {"kind": "RENAME_ATTRIBUTE", "category": "%s", "attribute": "wire", "into": "wireMetal"}
            """.formatted(category.getString("id")));
        assertThat(wire(marketplace, german, "wireMetal")).isEqualTo("steel");
        assertThat(wire(marketplace, brass, "wireMetal")).isEqualTo("brass");

        Answer tooEarly = admin.post(TAXONOMY + "/versions/" + merged + "/undo", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(tooEarly.status()).isEqualTo(409);
        undo(admin, renamed);
        undo(admin, merged);
        assertThat(wire(marketplace, german, "wire")).isEqualTo("stahl");
        assertThat(wire(marketplace, brass, "wire")).isEqualTo("brass");
        assertThat(admin.post(TAXONOMY + "/versions/" + merged + "/undo", JsonObject.EMPTY_JSON_OBJECT)
                        .status())
                .isEqualTo(409);
        assertThat(marketplace.visitor().get("/api/v1/categories/springs").body())
                .contains("\"stahl\"")
                .doesNotContain("wireMetal");
        assertThat(seller.head().api().get(TAXONOMY + "/versions").status()).isEqualTo(403);
    }

    @Test
    void an_edit_is_a_version_that_says_what_is_different_and_can_be_undone(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api admin = marketplace.admin();
        JsonObject category = admin.post("/api/v1/categories", object("{\"code\": \"washers\", \"name\": \"Washers\"}"))
                .requireSuccess()
                .object();
        admin.withHeader("If-Match", "\"" + category.getInt("version") + "\"")
                .put("/api/v1/categories/" + category.getString("id"), object("""
                    {"name": "Flat washers", "ownAttributes": [
                    {"code": "bore", "name": {"en": "Bore"}, "type": "NUMBER", "unit": "MMT"}]}\
                    """))
                .requireSuccess();
        JsonObject version = latest(admin);
        assertThat(version.getString("cause")).isEqualTo("EDIT");
        assertThat(version.getJsonArray("changes")
                        .getJsonObject(0)
                        .getJsonArray("details")
                        .getValuesAs(JsonObject.class))
                .extracting(detail -> detail.getString("kind") + detail.getString("attribute"))
                .containsExactly("RENAMED", "ATTRIBUTE_ADDEDbore");
        undo(admin, version.getInt("number"));
        String now = marketplace.visitor().get("/api/v1/categories/washers").body();
        assertThat(now).contains("Washers").doesNotContain("Flat washers").doesNotContain("bore");
        undo(admin, version.getInt("number") - 1);
        assertThat(marketplace.visitor().get("/api/v1/categories/washers").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_admin_sees_what_a_change_does_before_doing_it_and_undoes_it(
            String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        String code = "clips-" + language.toLowerCase(Locale.ROOT);
        JsonObject category = marketplace
                .admin()
                .post("/api/v1/categories", object("""
                    {"code": "%s", "name": "Clips %s", "ownAttributes": [
                    {"code": "wire", "name": {"en": "Wire"}, "type": "ENUMERATION", "allowedValues": [
                     {"code": "steel"}, {"code": "stahl"}]}]}
                    """.formatted(code, language)))
                .requireSuccess()
                .object();
        Companies.Company seller = new Companies(marketplace, stack).verified("Clip Works " + language);
        String product = publish(seller, code, "CL-1", "stahl");

        try (Person admin =
                language.equals("en") ? new Person(browser, language) : Person.withPhone(browser, language)) {
            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            admin.open(marketplace.url() + "/console/categories/" + category.getString("id"));
            admin.follow(admin.t("taxonomy.rework.open"));
            admin.look();
            admin.follow(admin.t("taxonomy.rework.act", "Wire", admin.t("taxonomy.rework.merge-value")));
            admin.press(admin.t("taxonomy.rework.preview"));
            assertThat(admin.content().locator(".is-invalid")).not().hasCount(0);
            admin.look();
            admin.choose("from", "stahl");
            admin.choose("into", "steel");
            admin.press(admin.t("taxonomy.rework.preview"));
            assertThat(admin.content()).containsText(admin.t("taxonomy.rework.products", 1));
            assertThat(admin.content()).containsText("Spring CL-1");
            assertThat(wire(marketplace, product, "wire")).isEqualTo("stahl");
            admin.look();
            browser.screenshot(admin.page(), "taxonomy-rework-" + language);
            admin.press(admin.t("taxonomy.rework.apply"));
            int version = latest(marketplace.admin()).getInt("number");
            awaitDone(marketplace.admin(), version);
            assertThat(wire(marketplace, product, "wire")).isEqualTo("steel");

            admin.open(marketplace.url() + "/console/taxonomy/versions");
            assertThat(admin.content()).containsText(admin.t("taxonomy.cause.rework"));
            admin.look();
            browser.screenshot(admin.page(), "taxonomy-history-" + language);
            admin.followExactly(admin.t("taxonomy.version", version));
            assertThat(admin.content()).containsText(admin.t("taxonomy.products.done", 1));
            browser.screenshot(admin.page(), "taxonomy-version-" + language);
            admin.look();
            admin.confirm(admin.t("taxonomy.undo"));
            admin.hearToast(admin.t("taxonomy.undo.flash", version));
            awaitDone(marketplace.admin(), version + 1);
            assertThat(wire(marketplace, product, "wire")).isEqualTo("stahl");
            admin.open(marketplace.url() + "/console/taxonomy/versions/" + version);
            assertThat(admin.content()).containsText(admin.t("taxonomy.undone", version + 1));
        }
    }

    private static int rework(Api admin, String wish) {
        int version = admin.post(TAXONOMY + "/reworks", object(wish))
                .requireSuccess()
                .object()
                .getInt("version");
        awaitDone(admin, version);
        return version;
    }

    private static void undo(Api admin, int version) {
        int number = admin.post(TAXONOMY + "/versions/" + version + "/undo", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess()
                .object()
                .getInt("version");
        awaitDone(admin, number);
    }

    private static void awaitDone(Api admin, int version) {
        for (int look = 0; look < 150; look++) {
            JsonObject read = admin.get(TAXONOMY + "/versions/" + version)
                    .requireSuccess()
                    .object();
            if (!read.containsKey("rework")
                    || read.isNull("rework")
                    || !read.getJsonObject("rework").getBoolean("running")) {
                return;
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("Version " + version + " never ended");
    }

    private static JsonObject latest(Api admin) {
        return admin.get(TAXONOMY + "/versions")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static String wire(Marketplace marketplace, String product, String attribute) {
        return marketplace
                .visitor()
                .get("/api/v1/products/" + product)
                .requireSuccess()
                .object()
                .getJsonObject("attributes")
                .getString(attribute, "");
    }

    private static String publish(Companies.Company seller, String sku, String wire) {
        return publish(seller, "springs", sku, wire);
    }

    private static String publish(Companies.Company seller, String category, String sku, String wire) {
        return seller.head()
                .api()
                .post("/api/v1/products", object("""
                    {"sku": "%s", "category": "%s", "name": "Spring %s", "unit": "H87", "stock": 5,
                     "attributes": {"wire": "%s"}, "priceTiers": [{"minQuantity": 1, "unitPrice": 3}],
                     "minOrderQuantity": 1, "orderMultiple": 1}
                    """.formatted(sku, category, sku, wire)))
                .requireSuccess()
                .object()
                .getString("id");
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
