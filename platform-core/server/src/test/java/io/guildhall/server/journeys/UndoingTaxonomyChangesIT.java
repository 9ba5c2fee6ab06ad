package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every change of the taxonomy is a version; one that takes products along can be undone, and they get back what they had. */
@ExtendWith(RunningStack.class)
class UndoingTaxonomyChangesIT {
    private static final String TAXONOMY = "/api/v1/taxonomy";

    @Test
    void an_attribute_is_renamed_values_are_merged_and_all_of_it_is_undone(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api admin = marketplace.admin();
        JsonObject category = admin.post("/api/v1/categories", object("""
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
                 "rehearsal": %s}""";
        JsonObject rehearsed = admin.post(TAXONOMY + "/reworks", object(merge.formatted(category.getString("id"), true)))
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
        JsonObject category = admin.post(
                        "/api/v1/categories", object("{\"code\": \"washers\", \"name\": \"Washers\"}"))
                .requireSuccess()
                .object();
        admin.withHeader("If-Match", "\"" + category.getInt("version") + "\"")
                .put("/api/v1/categories/" + category.getString("id"), object("""
                        {"name": "Flat washers", "ownAttributes": [
                        {"code": "bore", "name": {"en": "Bore"}, "type": "NUMBER", "unit": "MMT"}]}"""))
                .requireSuccess();
        JsonObject version = latest(admin);
        assertThat(version.getString("cause")).isEqualTo("EDIT");
        assertThat(version.getJsonArray("changes").getJsonObject(0).getJsonArray("details").getValuesAs(JsonObject.class))
                .extracting(detail -> detail.getString("kind") + detail.getString("attribute"))
                .containsExactly("RENAMED", "ATTRIBUTE_ADDEDbore");
        undo(admin, version.getInt("number"));
        String now = marketplace.visitor().get("/api/v1/categories/washers").body();
        assertThat(now).contains("Washers").doesNotContain("Flat washers").doesNotContain("bore");
        undo(admin, version.getInt("number") - 1);
        assertThat(marketplace.visitor().get("/api/v1/categories/washers").status()).isEqualTo(404);
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
            if (!read.containsKey("rework") || read.isNull("rework") || !read.getJsonObject("rework").getBoolean("running")) {
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
        return seller.head().api().post("/api/v1/products", object("""
                {"sku": "%s", "category": "springs", "name": "Spring %s", "unit": "H87", "stock": 5,
                 "attributes": {"wire": "%s"}, "priceTiers": [{"minQuantity": 1, "unitPrice": 3}],
                 "minOrderQuantity": 1, "orderMultiple": 1}
                """.formatted(sku, sku, wire))).requireSuccess().object().getString("id");
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
