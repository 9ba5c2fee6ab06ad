package io.guildhall.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, texts, bodies and parameters that are none: each is refused with the field and the reason, and leaves nothing. */
@ExtendWith(RunningStack.class)
class BadInputIT {
    /** Marks what must not be found afterwards. */
    private static final String HALF = "half-written";

    private static final List<Endpoint> ENDPOINTS = Endpoint.all();

    /** Its cursors are names, so any text is one. */
    private static final String ANY_CURSOR = "/api/v1/marketplaces";

    private static Trade trade;
    private static TestStack stack;
    private static Api admin;
    private static Api operator;

    @BeforeAll
    static void let_two_companies_trade(TestStack running) {
        stack = running;
        trade = new Trade("Bad input", stack);
        admin = trade.market().admin();
        operator = stack.operator();
    }

    @AfterAll
    static void nothing_is_half_written_and_the_server_trades_on() {
        assertThat(new Rows(stack).mentioning(Set.of(HALF))).isEmpty();
        Trade.send(trade.buyer(), "POST", "/api/v1/orders", trade.order()).requireSuccess();
        stack.platform().get("/health/ready").requireSuccess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e400", "1e-30", "1e999999999", "1000000000.5", "0.1234567"})
    void a_quantity_that_cannot_be_ordered_is_refused(String quantity) {
        String line = "{\"variant\": \"" + trade.variant() + "\", \"quantity\": " + quantity + "}";
        String field = "quantity-" + trade.variant();
        Refusal.ofField(
                quantity + " in a cart",
                Trade.send(trade.buyer(), "PUT", "/api/v1/cart/lines", "{\"lines\": [" + line + "]}"),
                field,
                422);
        String order = trade.order().replaceFirst("\\[.*]", "[" + line + "]");
        Refusal.ofField(quantity + " in an order", orderOf(order), field, 422);
    }

    @Test
    void nothing_is_not_ordered() {
        Refusal.ofField(
                "zero",
                orderOf(trade.order().replace("\"quantity\": 1", "\"quantity\": 0")),
                "quantity-" + trade.variant(),
                422);
        Refusal.isProblem("no line", orderOf(trade.order().replaceFirst("\\[.*]", "[]")), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"NaN\"", "Infinity", "true", "[]", "{}", "\"many\"", "1e99999999999", "0x10", "١"})
    void what_is_no_number_is_no_quantity(String quantity) {
        Refusal.isProblem(
                quantity, orderOf(trade.order().replace("\"quantity\": 1", "\"quantity\": " + quantity)), 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "71-43-2"              | "71-43-3"                  | identifiers.cas
            "71-43-2"              | "benzene"                  | identifiers.cas
            "stock": 1000          | "stock": -1                | variants[0].stock
            "stock": 1000          | "stock": 1e400             | variants[0].stock
            "unitPrice": 5980      | "unitPrice": -5980         | priceTiers[0].unitPrice
            "unitPrice": 5980      | "unitPrice": 0             | priceTiers[0].unitPrice
            "unitPrice": 5980      | "unitPrice": 0.0000001     | priceTiers[0].unitPrice
            "minQuantity": 1       | "minQuantity": -1          | priceTiers[0].minQuantity
            "currency": "CNY"      | "currency": "USD"          | currency
            "currency": "CNY"      | "currency": "coins"        | currency
            "unit": "TNE"          | "unit": "spoon"            | unit
            "leadTimeDays": 2      | "leadTimeDays": -2         | leadTimeDays
            "purity": 99.9         | "purity": {"a": 1}         | attributes.purity
            "purity": 99.9         | "purity": "1e400"          | attributes.purity
            "purity": 99.9         | "noSuch": 99.9             | attributes.noSuch
            "c1ccccc1"             | "c1ccccc"                  | attributes.smiles
            "tank-truck"           | "spoon"                    | variants[0].options.packSize
            "origin": "CN"         | "origin": "Atlantis"       | origin
            "aromatics"            | "no-such-category"         | category
            "description": "clear" | "description": {"fr": "x"} | description.fr
            "variants": [          | "variants": [null,         | variants[0]
            {"cas": "71-43-2"}     | [1]                        | identifiers
            {"cas": "71-43-2"}     | [{"cas": "71-43-2"}]       | identifiers
            """)
    void a_product_is_refused_field_by_field(String good, String bad, String field) {
        Refusal.ofField(good + " as " + bad, publish(good, bad), field, 400, 422);
    }

    @Test
    void a_text_longer_than_there_is_room_for_is_refused() {
        Refusal.ofField("a name", publish("Benzene", "long ".repeat(100)), "name.en", 422);
        Refusal.ofField(
                "a description",
                publish("\"description\": \"clear\"", "\"description\": \"" + "long ".repeat(2_000) + "\""),
                "description.en",
                422);
        Refusal.ofField(
                "a note", orderOf(trade.order().replace("Quay 7", "Quay ".repeat(200))), "deliveryAddress", 422);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "category": "aromatics" | "category": {} | category
            "leadTimeDays": 2 | "leadTimeDays": 2.5 | leadTimeDays
            "leadTimeDays": 2 | "leadTimeDays": 99999999999 | leadTimeDays
            "leadTimeDays": 2 | "leadTimeDays": "soon" | leadTimeDays
            """)
    void a_field_of_another_kind_is_named(String good, String bad, String field) {
        Refusal.ofField(good + " as " + bad, publish(good, bad), field, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{]",
                "{\"sku\": }",
                "{\"sku\": \"open",
                "not json",
                "{\"sku\" 1}",
                "\u0000",
                "<a/>"
            })
    void a_body_that_is_no_object_is_refused(String body) {
        Refusal.isProblem("Body " + body, Trade.send(trade.seller(), "POST", "/api/v1/products", body), 400);
    }

    @Test
    void a_body_beyond_reason_is_refused_before_it_is_read() {
        List<String> bodies = List.of(
                "{\"attributes\": {\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}",
                "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                "{\"stock\": " + "9".repeat(200_000) + "}",
                "{\"stock\": 1e" + "9".repeat(200_000) + "}");
        for (String body : bodies) {
            Refusal.isProblem(body.substring(0, 20), Trade.send(trade.seller(), "POST", "/api/v1/products", body), 400);
        }
        String large = "{\"description\": \"" + "x".repeat(2_100_000) + "\"}";
        Refusal.isProblem("a large body", Trade.send(trade.seller(), "POST", "/api/v1/products", large), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00", "\\ud800\\u0041", "\\udc00\\ud800"})
    void characters_that_are_none_are_refused_wherever_they_are_escaped(String escape) {
        Refusal.isProblem(escape, publish("clear", HALF + escape), 400);
        Refusal.isProblem(escape, orderOf(trade.order().replace("Wharf", HALF + escape)), 400);
        Refusal.isProblem(
                escape,
                Trade.send(
                        admin,
                        "POST",
                        "/api/v1/categories",
                        "{\"code\": \"half\", \"name\": \"" + HALF + escape + "\"}"),
                400);
        Refusal.isProblem(
                escape,
                new Multipart()
                        .text("registration", "{\"legalName\": \"" + HALF + escape + "\"}")
                        .post(trade.visitor(), "/api/v1/companies"),
                400);
    }

    @Test
    void json_is_utf_8() {
        String half = Trade.BENZENE.replace("clear", HALF + "é");
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
            Answer answer = trade.seller()
                    .send(
                            "POST",
                            "/api/v1/products",
                            "application/json",
                            BodyPublishers.ofByteArray(half.getBytes(charset)));
            Refusal.isProblem("JSON in " + charset, answer, 400);
        }
    }

    @Test
    void what_a_program_sends_beyond_what_is_known_is_left_aside() {
        String more = trade.order().replace("\"deliveryName\"", "\"giftWrap\": {\"ribbon\": [1]}, \"deliveryName\"");
        orderOf(more).requireSuccess();
    }

    @Test
    void a_registration_that_is_no_object_is_refused() {
        for (String registration : List.of("null", "[]", "7", "{")) {
            Answer answer =
                    new Multipart().text("registration", registration).post(trade.visitor(), "/api/v1/companies");
            Refusal.isProblem("registration " + registration, answer, 400, 422);
        }
        Answer without = new Multipart().text("other", "x").post(trade.visitor(), "/api/v1/companies");
        Refusal.ofField("no registration", without, "registration", 422);
    }

    @Test
    void every_list_refuses_a_limit_or_a_cursor_that_is_none() {
        int lists = 0;
        for (String path : listsOfTheirOwn()) {
            Api caller = callerOf(path);
            String address = ofOneProduct(path);
            for (String limit : List.of("0", "-1", "1000000000", "99999999999", "abc", "1.5", "", "%31%30%30%30")) {
                Refusal.ofField(path + " limit " + limit, caller.get(address + "?limit=" + limit), "limit", 422);
            }
            if (!path.equals(ANY_CURSOR)) {
                Refusal.ofField(path + " cursor", caller.get(address + "?cursor=garbage"), "cursor", 422);
            }
            lists++;
        }
        assertThat(lists).isGreaterThan(6);
    }

    /** Lists that belong to no other thing than a product. */
    private static List<String> listsOfTheirOwn() {
        return ApiDocument.of(trade.visitor()).lists().stream()
                .filter(path -> !ofOneProduct(path).contains("{"))
                .toList();
    }

    private static String ofOneProduct(String path) {
        return path.replace("/products/{id}/", "/products/" + trade.product() + "/");
    }

    @Test
    void every_operation_refuses_a_query_that_is_no_text() {
        for (String path : ApiDocument.of(trade.visitor()).readable()) {
            if (!path.contains("{")) {
                for (String value : List.of("%00", "%ff", "%C3%28", "%ED%A0%80")) {
                    Refusal.ofField(path + " " + value, callerOf(path).get(path + "?q=" + value), "q", 422);
                }
            }
        }
    }

    @Test
    void every_id_that_is_none_leads_nowhere() {
        for (String path : ApiDocument.of(trade.visitor()).readable()) {
            if (path.contains("{") && !path.contains("slugs")) {
                for (String id :
                        List.of("x", "1-1-1-1-1", "..%2f..%2fetc%2fpasswd", "%F0%9F%98%80", "a".repeat(2_000), "'--")) {
                    String address = path.replaceAll("\\{\\w+}", id);
                    Refusal.isProblem(address, callerOf(path).get(address), 404);
                }
            }
        }
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String id = Trade.send(admin, "POST", "/api/v1/tiers", """
                {"code": "versioned", "name": {"en": "Versioned"}, "price": {"amount": 1, "currency": "CNY"},
                 "period": "YEAR", "commissionPercent": 1}
                """)
                .requireSuccess()
                .object()
                .getString("id");
        String path = "/api/v1/tiers/" + id;
        String body = admin.get(path).body().replace("Versioned", HALF);
        for (String tag : List.of("garbage", "\"-1\"", "\"99999999999999999999\"", "*", "\"0")) {
            Refusal.ofField(tag, Trade.send(admin.withHeader("If-Match", tag), "PUT", path, body), "If-Match", 422);
        }
        Refusal.ofField("none", Trade.send(admin, "PUT", path, body), "If-Match", 422);
        Refusal.isProblem("stale", Trade.send(admin.withHeader("If-Match", "\"77\""), "PUT", path, body), 409);
    }

    @Test
    void an_idempotency_key_belongs_to_one_request() {
        Api keyed = trade.buyer().withHeader("Idempotency-Key", "once-and-for-all");
        JsonObject first = Trade.send(keyed, "POST", "/api/v1/orders", trade.order())
                .requireSuccess()
                .object();
        JsonObject second = Trade.send(keyed, "POST", "/api/v1/orders", trade.order())
                .requireSuccess()
                .object();
        assertThat(second.getString("group")).isEqualTo(first.getString("group"));
        String other = trade.order().replace("Wharf", HALF);
        Refusal.isProblem("another request", Trade.send(keyed, "POST", "/api/v1/orders", other), 422);
        Api endless = trade.buyer().withHeader("Idempotency-Key", "k".repeat(300));
        Refusal.ofField("a long key", Trade.send(endless, "POST", "/api/v1/orders", other), "Idempotency-Key", 422);
    }

    @Test
    void a_form_comes_back_with_what_was_typed() {
        Trade.form(trade.buyer(), "/cart", "quantity-" + trade.variant() + "=1");
        Answer again = Trade.form(
                trade.buyer(),
                "/checkout",
                "deliveryName=" + "n".repeat(200) + "&deliveryAddress=" + HALF + "&note=%F0%9F%98%80");
        Refusal.isPage("an endless name", again, 422);
        assertThat(again.body()).contains(HALF, "\uD83D\uDE00", "n".repeat(200), "field-deliveryName-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%00", "%zz", "%", "%C3%28"})
    void a_form_that_is_no_text_is_refused(String value) {
        for (String path :
                List.of("/cart", "/cart/quantities", "/checkout", "/workbench/company", "/workbench/people")) {
            Answer answer = Trade.form(trade.buyer(), path, "deliveryAddress=" + HALF + "&deliveryName=" + value);
            Refusal.isPage(path + " " + value, answer, 422);
        }
    }

    @Test
    void a_page_takes_no_json() {
        for (String path : List.of("/cart", "/checkout", "/workbench/company")) {
            Answer answer = Trade.send(Trade.browser(trade.buyer()), "POST", path, "{}");
            Refusal.isPage(path, answer, 415);
        }
        Answer empty = Trade.browser(trade.buyer()).send("POST", "/checkout", "", BodyPublishers.noBody());
        Refusal.isPage("no form at all", empty, 422);
    }

    /** Who may read that, so that what they ask for is looked at. */
    private static Api callerOf(String path) {
        Endpoint endpoint = ENDPOINTS.stream()
                .filter(known -> known.isReading() && known.path().equals(path))
                .findFirst()
                .orElseThrow();
        List<Caller> known = List.of(
                Caller.operator(operator),
                Caller.admin("the admin", admin),
                Caller.member("the seller", trade.seller(), List.of(Roles.COMPANY_ADMIN, Roles.BUYER, Roles.SELLER)));
        return known.stream()
                .filter(caller ->
                        endpoint.isServedOn(caller.has(Roles.OPERATOR) ? Host.Kind.PLATFORM : Host.Kind.MARKETPLACE))
                .filter(caller -> caller.may(endpoint))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody here may read " + path))
                .api();
    }

    private static Answer orderOf(String json) {
        return Trade.send(trade.buyer(), "POST", "/api/v1/orders", json);
    }

    private static Answer publish(String good, String bad) {
        assertThat(Trade.BENZENE).contains(good);
        String product = Trade.BENZENE.replace("\"description\": \"clear\"", "\"description\": \"" + HALF + "\"");
        String worse = product.contains(good) ? product.replace(good, bad) : Trade.BENZENE.replace(good, bad);
        return Trade.send(trade.seller(), "POST", "/api/v1/products", worse.replace("\"BZ-1\"", "\"" + HALF + "\""));
    }
}
