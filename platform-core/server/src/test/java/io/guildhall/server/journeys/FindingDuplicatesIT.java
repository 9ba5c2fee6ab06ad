package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.journeys.Shop.Substance;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Products that may be the same are found, merged within a seller and linked between sellers, and told apart for good. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingDuplicatesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;

    private Marketplace marketplace;
    private Shop first;
    private Shop second;
    private Api admin;

    @BeforeAll
    void two_sellers_trade(TestStack stack) {
        marketplace = Marketplace.of("chemical", "twins", stack);
        Companies companies = new Companies(marketplace, stack);
        first = new Shop(marketplace, companies.verified("Zwilling Chemie GmbH"));
        second = new Shop(marketplace, companies.verified("Parallel Solvents GmbH"));
        admin = marketplace.admin();
    }

    @Test
    void two_listings_of_a_seller_become_one_and_two_again(Browser browser) {
        JsonObject older = first.publish(substance("TW-1", "Butanone", "78-93-3", "drum-180kg"));
        JsonObject newer = first.publish(substance("TW-2", "Methyl ethyl ketone", "78-93-3", "ibc-1000l"));
        String pair = awaitPair(older, newer).getString("id");
        String variant = Ketones.variant(newer);
        try (Person reader = new Person(browser, "en")) {
            reader.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            reader.open(marketplace.url() + "/console/duplicates/" + pair);
            assertThat(reader.content().innerText()).contains("Same CAS number, Purity");
            reader.look();
            browser.screenshot(reader.page(), "duplicates-pair");
            reader.lookAtNight();
            reader.confirm(reader.t("duplicates.merge"));
            reader.hearToast(reader.t("duplicates.flash.merged"));
            reader.look();
            browser.screenshot(reader.page(), "duplicates-merged");
        }

        Answer moved = marketplace.visitor().get("/api/v1/products/" + newer.getString("id"));
        assertThat(moved.status()).isEqualTo(301);
        assertThat(marketplace
                        .visitor()
                        .get("/products/" + newer.getString("id"))
                        .status())
                .isEqualTo(301);
        JsonObject kept = read(older);
        assertThat(kept.getJsonArray("variants")).hasSize(2);
        assertThat(kept.toString()).contains(variant);

        admin.post("/api/v1/duplicates/" + pair + "/undo", NOTHING).requireSuccess();
        assertThat(read(older).getJsonArray("variants")).hasSize(1);
        assertThat(read(newer).toString()).contains(variant);
        assertThat(admin.post("/api/v1/duplicates/" + pair + "/link", NOTHING).status())
                .isEqualTo(409);
        assertThat(admin.post("/api/v1/duplicates/" + pair + "/undo", NOTHING).status())
                .isEqualTo(409);
    }

    @Test
    void the_same_goods_of_two_sellers_are_linked_and_nothing_moves(Browser browser) {
        JsonObject dear = first.publish(substance("TW-3", "Cyclohexanone", "108-94-1", "drum-180kg"));
        JsonObject cheap = second.publish(
                substance("PS-3", "Anone", "108-94-1", "drum-180kg").at("9"));
        String pair = awaitPair(dear, cheap).getString("id");
        assertThat(admin.post("/api/v1/duplicates/" + pair + "/merge", NOTHING).status())
                .isEqualTo(409);
        admin.post("/api/v1/duplicates/" + pair + "/link", NOTHING).requireSuccess();

        JsonObject other = marketplace
                .visitor()
                .get("/api/v1/products/" + dear.getString("id") + "/other-suppliers")
                .requireSuccess()
                .array()
                .getJsonObject(0);
        assertThat(other.getString("supplierName")).isEqualTo("Parallel Solvents GmbH");
        assertThat(other.getInt("price")).isEqualTo(9);
        for (String language : List.of("en", "zh-CN")) {
            try (Person buyer = Person.withPhone(browser, language)) {
                buyer.open(marketplace.url() + "/products/" + dear.getString("id"));
                buyer.page().locator(".catalog-others").waitFor();
                assertThat(buyer.content().innerText()).contains(buyer.t("catalog.others"), "Parallel Solvents GmbH");
                buyer.look();
                browser.screenshot(buyer.page(), "other-suppliers-" + language);
            }
        }
        assertThat(read(dear).getJsonArray("variants")).hasSize(1);

        admin.post("/api/v1/duplicates/" + pair + "/undo", NOTHING).requireSuccess();
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/products/" + dear.getString("id") + "/other-suppliers")
                        .array())
                .isEmpty();
        admin.post("/api/v1/duplicates/" + pair + "/link", NOTHING).requireSuccess();
    }

    @Test
    void what_was_told_apart_comes_back_only_when_it_changes(Browser browser) {
        Substance one = substance("TW-5", "Diacetone alcohol", "123-42-2", "drum-180kg");
        JsonObject older = first.publish(one);
        JsonObject newer = second.publish(substance("PS-5", "Diacetone alcohol", "123-42-2", "drum-180kg"));
        String pair = awaitPair(older, newer).getString("id");
        for (String language : List.of("en", "zh-CN")) {
            try (Person reader = new Person(browser, language)) {
                reader.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
                reader.open(marketplace.url() + "/console/duplicates?sellers=two");
                reader.look();
                browser.screenshot(reader.page(), "duplicates-queue-" + language);
                reader.lookAtNight();
                reader.open(marketplace.url() + "/console/duplicates/history");
                reader.look();
            }
        }
        JsonObject ids = Json.createObjectBuilder()
                .add("pairs", Json.createArrayBuilder().add(pair))
                .build();
        assertThat(admin.post("/api/v1/duplicates/dismiss", ids)
                        .requireSuccess()
                        .object()
                        .getInt("dismissed"))
                .isEqualTo(1);
        assertThat(admin.post("/api/v1/duplicates/dismiss", ids).object().getInt("dismissed"))
                .isZero();

        first.change(read(older), one.at("13"));
        second.publish(substance("PS-6", "Diacetone alcohol", "123-42-2", "ibc-1000l"));
        await(
                "the later listing is found",
                () -> open().stream()
                        .filter(each -> each.toString().contains(older.getString("id")))
                        .findFirst());
        assertThat(state(pair)).as("A price does not make goods the same").isEqualTo("DISMISSED");

        first.change(
                read(older),
                new Substance(
                        "TW-5",
                        "Diacetone alcohol pure",
                        "123-42-2",
                        "13",
                        Map.of("purity", "99.5"),
                        List.of("drum-180kg")));
        await(
                "the changed listing is proposed again",
                () -> Optional.of(state(pair)).filter("OPEN"::equals));
    }

    @Test
    void only_admins_decide_and_nonsense_is_refused() {
        assertThat(first.api().get("/api/v1/duplicates").status()).isEqualTo(403);
        assertThat(admin.get("/api/v1/duplicates?state=NONSENSE").status()).isEqualTo(422);
        assertThat(admin.get("/api/v1/duplicates?cursor=nonsense").status()).isEqualTo(422);
        assertThat(admin.post("/api/v1/duplicates/dismiss", NOTHING).status()).isEqualTo(422);
        assertThat(admin.post("/api/v1/duplicates/search", NOTHING).status()).isEqualTo(202);
    }

    private static Substance substance(String sku, String name, String cas, String pack) {
        return new Substance(sku, name, cas, "12", Map.of("purity", "99.5"), List.of(pack));
    }

    private JsonObject read(JsonObject product) {
        return marketplace
                .visitor()
                .get("/api/v1/products/" + product.getString("id"))
                .requireSuccess()
                .object();
    }

    private String state(String pair) {
        return admin.get("/api/v1/duplicates/" + pair).requireSuccess().object().getString("state");
    }

    private List<JsonObject> open() {
        return admin.get("/api/v1/duplicates?limit=100")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private JsonObject awaitPair(JsonObject older, JsonObject newer) {
        return await(
                "the pair is found",
                () -> open().stream()
                        .filter(pair ->
                                pair.getJsonObject("older").getString("product").equals(older.getString("id")))
                        .filter(pair ->
                                pair.getJsonObject("newer").getString("product").equals(newer.getString("id")))
                        .findFirst());
    }

    private static <T> T await(String what, Supplier<Optional<T>> look) {
        Instant latest = Instant.now().plus(PATIENCE);
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("Never: " + what);
            }
            LockSupport.parkNanos(200_000_000L);
            found = look.get();
        }
        return found.get();
    }
}
