package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.PageVisitor;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The attributes of a category are put in the order in which sellers are asked: by buttons that need no script, and by program. */
@ExtendWith(RunningStack.class)
class OrderingAttributesIT {
    private static int made;

    private Marketplace marketplace;
    private PageVisitor admin;
    private String category;

    @BeforeEach
    void make_a_category_that_asks_three_things(TestStack stack) {
        marketplace = Marketplace.of("machinery", stack);
        admin = new PageVisitor(marketplace.url()).signIn(Marketplace.ADMIN, Marketplace.PASSWORD);
        category = marketplace
                .admin()
                .post("/api/v1/categories", category("bearings-in-order-" + ++made, "bore", "width", "seal"))
                .requireSuccess()
                .object()
                .getString("id");
    }

    @Test
    void a_button_takes_an_attribute_one_place_up_or_down() {
        assertThat(press("seal", "up").status()).isEqualTo(303);
        assertThat(asked()).containsExactly("bore", "seal", "width");

        assertThat(press("bore", "down").status()).isEqualTo(303);
        assertThat(asked()).containsExactly("seal", "bore", "width");

        assertThat(press("seal", "up").status()).isEqualTo(303);
        assertThat(asked()).containsExactly("seal", "bore", "width");

        String page =
                admin.open("/console/categories/" + category).requireSuccess().body();
        assertThat(page).containsSubsequence("/attributes/seal/down", "/attributes/bore/up", "/attributes/width/up");
        assertThat(admin.open("/console/audit").body()).contains("Attribute moved");
    }

    @Test
    void who_looks_at_an_older_form_does_not_undo_what_another_did() {
        long before = read().getJsonNumber("version").longValue();
        press("seal", "up");

        Answer late = admin.submit(path("seal", "up"), Map.of("version", String.valueOf(before)));

        assertThat(late.status()).isEqualTo(409);
        assertThat(asked()).containsExactly("bore", "seal", "width");
    }

    @Test
    void a_program_sends_them_in_the_order_it_wants() {
        Api api = marketplace.admin().withHeader("If-Match", "\"" + read().getInt("version") + "\"");

        JsonObject answer = api.put("/api/v1/categories/" + category, category("", "width", "seal", "bore"))
                .requireSuccess()
                .object();

        assertThat(codes(answer)).containsExactly("width", "seal", "bore");
        assertThat(asked()).containsExactly("width", "seal", "bore");
    }

    private Answer press(String attribute, String direction) {
        return admin.submit(path(attribute, direction), Map.of("version", String.valueOf(read().getInt("version"))));
    }

    private String path(String attribute, String direction) {
        return "/console/categories/" + category + "/attributes/" + attribute + "/" + direction;
    }

    private List<String> asked() {
        return codes(read());
    }

    private JsonObject read() {
        return marketplace
                .visitor()
                .get("/api/v1/categories/" + category)
                .requireSuccess()
                .object();
    }

    private static List<String> codes(JsonObject category) {
        return category.getJsonArray("ownAttributes").getValuesAs(JsonObject.class).stream()
                .map(attribute -> attribute.getString("code"))
                .toList();
    }

    private static JsonObject category(String code, String... attributes) {
        JsonArrayBuilder asked = Json.createArrayBuilder();
        for (String attribute : attributes) {
            asked.add(Json.createObjectBuilder()
                    .add("code", attribute)
                    .add("name", Json.createObjectBuilder().add("en", attribute))
                    .add("type", "TEXT"));
        }
        return Json.createObjectBuilder()
                .add("code", code)
                .add("name", "Bearings in order")
                .add("ownAttributes", asked)
                .build();
    }
}
