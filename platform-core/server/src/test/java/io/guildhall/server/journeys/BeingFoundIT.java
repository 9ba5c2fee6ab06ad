package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.journeys.Shop.Substance;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sellers see what a description lacks and where it is found; buyers see why a product is where it is. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeingFoundIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Marketplace marketplace;
    private Shop shop;
    private Shop rival;
    private JsonObject product;

    @BeforeAll
    void a_seller_publishes(TestStack stack) {
        marketplace = Marketplace.of("chemical", stack);
        Companies companies = new Companies(marketplace, stack);
        shop = new Shop(marketplace, companies.verified("Findable Ketones GmbH"));
        rival = new Shop(marketplace, companies.verified("Findable Rivals GmbH"));
        product = shop.publish(substance("BF-1", "Phorone findable", "504-20-1"));
        shop.awaitFound(product);
    }

    @Test
    void a_seller_sees_how_complete_a_product_is_and_what_is_missing(Browser browser) {
        JsonObject line = measured();
        int score = line.getInt("completeness");
        assertThat(score).isBetween(20, 70);
        assertThat(line.getJsonArray("missing").toString())
                .contains("pictures", "documents", "description.en", "attributes.grade")
                .doesNotContain("attributes.purity", "stock");
        Api api = shop.api();
        assertThat(api.get("/api/v1/my/products?q=BF-1&below=" + score).object().getJsonArray("items"))
                .isEmpty();
        assertThat(api.get("/api/v1/my/products?q=BF-1&sort=completeness&below=" + (score + 1))
                        .object()
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/my/products?below=101").status()).isEqualTo(422);
        for (String language : List.of("en", "zh-CN")) {
            try (Person seller = new Person(browser, language)) {
                seller.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
                seller.open(marketplace.url() + "/workbench");
                assertThat(seller.content().innerText()).contains(seller.t("catalog.completeness.overall"));
                seller.look();
                browser.screenshot(seller.page(), "workbench-completeness-" + language);
                seller.open(marketplace.url() + "/workbench/products?sort=completeness");
                seller.content().locator(".catalog-missing summary").first().click();
                seller.look();
                browser.screenshot(seller.page(), "own-products-completeness-" + language);
                seller.lookAtNight();
                seller.content().locator(".catalog-missing a").first().click();
                seller.page().waitForURL(url -> url.contains(product.getString("id")));
            }
        }
    }

    @Test
    void a_buyer_asks_why_a_product_is_here(Browser browser) {
        Api visitor = marketplace.visitor();
        String why = "/api/v1/products/" + product.getString("id") + "/why?q=";
        assertThat(visitor.get(why + "504-20-1")
                        .object()
                        .getJsonArray("matches")
                        .getString(0))
                .isEqualTo("CODE");
        assertThat(visitor.get(why + "phorone+findable")
                        .object()
                        .getJsonArray("matches")
                        .getString(0))
                .isEqualTo("WHOLE_NAME");
        assertThat(visitor.get(why + "phorone+findible")
                        .object()
                        .getJsonArray("matches")
                        .getString(0))
                .isEqualTo("NEAR_NAME");
        JsonObject word = visitor.get(why + "findable").object();
        assertThat(word.getJsonArray("words")
                        .getJsonObject(0)
                        .getJsonArray("places")
                        .getString(0))
                .isEqualTo("NAME");
        assertThat(word.getInt("rank")).isPositive();
        for (String language : List.of("en", "zh-CN")) {
            try (Person buyer = Person.withPhone(browser, language)) {
                buyer.open(marketplace.url() + "/search?q=504-20-1");
                buyer.content().locator(".catalog-why summary").first().click();
                buyer.content().locator(".catalog-why .catalog-reasons").waitFor();
                assertThat(buyer.content().innerText())
                        .contains(buyer.t("catalog.why.code", "504-20-1"), buyer.t("catalog.why.no-ads"));
                buyer.look();
                browser.screenshot(buyer.page(), "why-here-" + language);
            }
        }
        assertThat(visitor.get("/products/" + product.getString("id") + "/why?q=findable")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_seller_learns_where_a_listing_comes_or_why_it_is_not_found(Browser browser) {
        String found = "/api/v1/my/products/" + product.getString("id") + "/found?q=";
        JsonObject first = shop.api().get(found + "504-20-1").requireSuccess().object();
        assertThat(first.getInt("rank")).isEqualTo(1);
        JsonObject missing = shop.api().get(found + "phorone+unobtainium").object();
        assertThat(missing.getBoolean("found")).isFalse();
        assertThat(missing.getJsonArray("words").getJsonObject(1).getJsonArray("places"))
                .isEmpty();
        JsonObject elsewhere =
                shop.api().get(found + "phorone&category=inorganic-chemicals").object();
        assertThat(elsewhere.getBoolean("filtered")).isTrue();
        assertThat(rival.api().get(found + "phorone").status()).isEqualTo(404);
        for (String language : List.of("en", "zh-CN")) {
            try (Person seller = new Person(browser, language)) {
                seller.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
                String page = marketplace.url() + "/workbench/products/" + product.getString("id") + "/found";
                seller.open(page);
                seller.look();
                seller.open(page + "?q=phorone+findable");
                assertThat(seller.content().innerText()).contains(seller.t("catalog.found.rank", 1, 1));
                seller.look();
                browser.screenshot(seller.page(), "found-" + language);
                seller.open(page + "?q=phorone+unobtainium");
                assertThat(seller.content().innerText()).contains(seller.t("catalog.why-not.word", "unobtainium"));
                seller.look();
                browser.screenshot(seller.page(), "not-found-" + language);
                seller.lookAtNight();
            }
        }
        JsonObject withdrawn = shop.publish(substance("BF-2", "Mesityl oxide findable", "141-79-7"));
        shop.withdraw(withdrawn);
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(marketplace.url(), shop.seller().head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + "/workbench/products/" + withdrawn.getString("id") + "/found?q=mesityl");
            assertThat(seller.content().innerText()).contains(seller.t("catalog.why-not.withdrawn"));
        }
    }

    private static Substance substance(String sku, String name, String cas) {
        return new Substance(sku, name, cas, "12", Map.of("purity", "98"), List.of("drum-180kg"));
    }

    private JsonObject measured() {
        Instant latest = Instant.now().plus(PATIENCE);
        while (true) {
            JsonObject line = shop.api()
                    .get("/api/v1/my/products?q=BF-1")
                    .requireSuccess()
                    .object()
                    .getJsonArray("items")
                    .getJsonObject(0);
            if (line.containsKey("completeness")) {
                return line;
            }
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("Never measured: " + line);
            }
            LockSupport.parkNanos(200_000_000L);
        }
    }
}
