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
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes of every kind are published, and buyers narrow and sort by what can be measured, in the unit they think in. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowingByNumbersIT {
    private static final String FIND = "/api/v1/products?category=gaskets";

    private Marketplace marketplace;
    private Companies.Company seller;
    private Companies.Company buyer;
    private String thickest;

    @BeforeAll
    void fill_a_category(TestStack stack) {
        marketplace = Marketplace.of("machinery", stack);
        marketplace.admin().post("/api/v1/categories", object("""
                {"code": "gaskets", "name": {"en": "Gaskets", "zh-CN": "垫片"}, "ownAttributes": [
                {"code": "thickness", "name": {"en": "Thickness", "zh-CN": "厚度"}, "type": "NUMBER", "unit": "MMT",
                 "facet": true, "sortable": true, "tolerance": "0.1"},
                {"code": "temperature", "name": {"en": "Temperature", "zh-CN": "温度"}, "type": "RANGE", "unit": "CEL",
                 "facet": true},
                {"code": "article", "name": {"en": "Article", "zh-CN": "条码"}, "type": "IDENTIFIER", "scheme": "gtin"},
                {"code": "fits", "name": {"en": "Fits", "zh-CN": "适配"}, "type": "REFERENCE"},
                {"code": "sizes", "name": {"en": "Sizes", "zh-CN": "尺寸"}, "type": "TABLE", "allowedValues": [
                 {"code": "dn", "name": {"en": "DN", "zh-CN": "公称"}},
                 {"code": "bore", "name": {"en": "Bore", "zh-CN": "孔径"}}]},
                {"code": "forMembers", "name": {"en": "For members", "zh-CN": "会员"}, "type": "TEXT",
                 "visibleTo": ["standard"]},
                {"code": "forNobody", "name": {"en": "For the few", "zh-CN": "少数"}, "type": "TEXT",
                 "visibleTo": ["no-such-tier"]}]}
                """)).requireSuccess();
        Companies companies = new Companies(marketplace, stack);
        seller = companies.verified("Gasket Works GmbH");
        buyer = companies.verified("Flange Fitters GmbH");
        String thin = publish("G-2", "2", "-40..100", "");
        publish("G-10", "10", "..250", "");
        thickest = publish("G-254", "25.4", "300..", """
                , "fits": "%s", "article": "6291041500213", "sizes": "50 | 61\\n80\\t89",
                "forMembers": "seen by members", "forNobody": "seen by the few"
                """.formatted(thin));
        while (marketplace
                        .visitor()
                        .get("/api/v1/products?q=Gasket")
                        .requireSuccess()
                        .object()
                        .getInt("total")
                < 3) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    @Test
    void a_range_finds_what_lies_within_it_in_any_unit_of_its_dimension() {
        assertThat(found("facet.thickness", "1..15")).containsExactlyInAnyOrder("G-2", "G-10");
        assertThat(found("facet.thickness", "0.5..1:INH")).containsExactly("G-254");
        assertThat(found("facet.thickness", "..0.01:MTR")).containsExactlyInAnyOrder("G-2", "G-10");
        assertThat(found("facet.thickness", "2", "facet.thickness", "20..")).containsExactlyInAnyOrder("G-2", "G-254");
        assertThat(found("facet.temperature", "110..200")).containsExactly("G-10");
        assertThat(found("facet.temperature", "212..:FAH")).containsExactlyInAnyOrder("G-2", "G-10", "G-254");
    }

    @Test
    void a_range_that_cannot_be_is_refused_with_the_reason() {
        assertThat(refusal("facet.thickness", "1..2:KGM"))
                .contains("facet.thickness")
                .contains("kg")
                .contains("mm");
        assertThat(refusal("facet.thickness", "9..1")).contains("ends before it begins");
        assertThat(refusal("facet.thickness", "thick..thin")).contains("5..10");
        assertThat(refusal("facet.fits", "1..2")).contains("fits");
        assertThat(refusal("sort", "attribute.fits")).contains("sort");
    }

    @Test
    void counts_follow_the_other_choices_and_lists_follow_the_number() {
        JsonObject facet = facet(FIND, "thickness");
        JsonObject numbers = facet.getJsonObject("numbers");
        assertThat(numbers.getJsonNumber("least").doubleValue()).isEqualTo(2);
        assertThat(numbers.getJsonNumber("greatest").doubleValue()).isEqualTo(25.4);
        assertThat(numbers.getJsonArray("units").toString()).contains("MMT", "CMT", "INH");
        assertThat(numbers.getJsonArray("buckets").getValuesAs(JsonObject.class))
                .extracting(bucket -> bucket.getString("value") + "=" + bucket.getInt("count"))
                .containsExactly("0..5=1", "5..10=1", "10..15=1", "15..20=0", "20..25=0", "25..30=1");
        JsonObject cold = facet(FIND + "&facet.temperature=..0", "thickness").getJsonObject("numbers");
        assertThat(cold.getJsonArray("buckets").getValuesAs(JsonObject.class))
                .extracting(bucket -> bucket.getInt("count"))
                .containsExactly(1, 1, 1, 0, 0, 0);

        assertThat(skus(FIND + "&sort=attribute.thickness")).containsExactly("G-2", "G-10", "G-254");
        assertThat(skus(FIND + "&sort=-attribute.thickness")).containsExactly("G-254", "G-10", "G-2");
    }

    @Test
    void values_of_every_kind_are_checked_and_kept_in_one_form() {
        JsonObject kept = product(seller.head().api());
        assertThat(kept.getString("temperature")).isEqualTo("300..");
        assertThat(kept.getString("sizes")).isEqualTo("50 | 61\n80 | 89");
        assertThat(kept.getString("article")).isEqualTo("6291041500213");

        Answer wrong = seller.head().api().post("/api/v1/products", draft("G-0", "1", "9..1", """
                , "fits": "no-such-product", "article": "6291041500214", "sizes": "1 | 2 | 3"
                """));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("attributes.temperature")
                .contains("attributes.article")
                .contains("attributes.sizes");
        Answer unknown = seller.head().api().post("/api/v1/products", draft("G-0", "1", "1..9", """
                , "fits": "no-such-product"
                """));
        assertThat(unknown.body()).contains("attributes.fits").contains("no-such-product");
    }

    @Test
    void what_only_some_tiers_read_is_kept_from_everyone_else() {
        assertThat(product(seller.head().api()).keySet()).contains("forMembers", "forNobody");
        assertThat(product(marketplace.admin()).keySet()).contains("forMembers", "forNobody");
        assertThat(product(buyer.head().api()).keySet()).contains("forMembers").doesNotContain("forNobody");
        assertThat(product(marketplace.visitor()).keySet()).doesNotContain("forMembers", "forNobody");
        String asMember = buyer.head().api().get("/api/v1/products/" + thickest).header("ETag");
        assertThat(marketplace
                        .visitor()
                        .withHeader("If-None-Match", asMember)
                        .get("/api/v1/products/" + thickest)
                        .status())
                .isEqualTo(200);
        assertThat(seller.head().api().get(FIND).body()).doesNotContain("seen by");
        assertThat(marketplace.visitor().get("/products/" + thickest).body()).doesNotContain("seen by");
        assertThat(pack(marketplace.visitor())).doesNotContain("seen by");
        assertThat(pack(buyer.head().api())).contains("seen by members").doesNotContain("seen by the few");
        assertThat(pack(seller.head().api())).contains("seen by members", "seen by the few");
        assertThat(marketplace
                        .visitor()
                        .get("/api/v1/comparisons?product=" + thickest)
                        .body())
                .doesNotContain("seen by");
    }

    /** Everything the data pack of the product holds, as that reader gets it. */
    private String pack(Api reader) {
        byte[] pack = reader.download("/api/v1/products/" + thickest + "/data-pack");
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_buyer_types_a_range_in_inches_and_sees_the_sizes_of_a_product(String language, Browser browser) {
        try (Person visitor = new Person(browser, language)) {
            Page page = visitor.page();
            visitor.open(marketplace.url() + "/categories/gaskets");
            assertThat(page.locator(".catalog-bars").first()).isVisible();
            visitor.look();
            browser.screenshot(page, "narrowing-by-numbers-" + language);
            assertThat(page.locator("[name='from.temperature']")).isVisible();
            page.locator("[name='from.thickness']").fill("0.5");
            page.locator("[name='to.thickness']").fill("1");
            page.locator("[name='unit.thickness']").selectOption("INH");
            page.locator(".catalog-range").first().locator("button").click();
            assertThat(page.locator("main h1")).containsText(language.equals("en") ? "Gaskets" : "垫片");
            assertThat(page.locator("a[href='/products/" + thickest + "']").first())
                    .isVisible();
            assertThat(page.locator("main")).containsText(language.equals("en") ? "0.5 – 1" : "0.5 – 1");
            assertThat(page.locator("[name='unit.thickness']")).hasValue("INH");
            visitor.look();
            visitor.open(marketplace.url() + "/products/" + thickest);
            assertThat(page.locator(".catalog-fact-table td").first()).hasText("50");
            assertThat(page.locator("main")).containsText("± 0.1");
            visitor.look();
            browser.screenshot(page, "attributes-of-every-kind-" + language);
        }
    }

    private JsonObject product(Api reader) {
        return reader.get("/api/v1/products/" + thickest)
                .requireSuccess()
                .object()
                .getJsonObject("attributes");
    }

    private JsonObject facet(String address, String code) {
        return marketplace
                .visitor()
                .get(address)
                .requireSuccess()
                .object()
                .getJsonArray("facets")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(facet -> facet.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> found(String... parameters) {
        return skus(address(parameters));
    }

    private List<String> skus(String address) {
        return marketplace
                .visitor()
                .get(address)
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("sku"))
                .toList();
    }

    private String refusal(String... parameters) {
        Answer answer = marketplace.visitor().get(address(parameters));
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }

    private static String address(String... parameters) {
        StringBuilder address = new StringBuilder(FIND);
        for (int index = 0; index < parameters.length; index += 2) {
            address.append('&')
                    .append(parameters[index])
                    .append('=')
                    .append(URLEncoder.encode(parameters[index + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private String publish(String sku, String thickness, String temperature, String more) {
        JsonObject product = seller.head()
                .api()
                .post("/api/v1/products", draft(sku, thickness, temperature, more))
                .requireSuccess()
                .object();
        return sku.equals("G-2") ? product.getString("number") : product.getString("id");
    }

    private static JsonObject draft(String sku, String thickness, String temperature, String more) {
        return object("""
                {"sku": "%s", "category": "gaskets", "name": "Gasket %s", "unit": "H87", "stock": 5,
                 "attributes": {"thickness": %s, "temperature": "%s"%s},
                 "priceTiers": [{"minQuantity": 1, "unitPrice": 3}], "minOrderQuantity": 1, "orderMultiple": 1}
                """.formatted(sku, sku, thickness, temperature, more.strip()));
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
