package io.guildhall.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.Wire;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts, addresses, headers, cookies and origins that are none of ours: told so in the words of a page or of a problem. */
@ExtendWith(RunningStack.class)
class StrangeRequestsIT {
    private static final String PAGE = "Accept: text/html";
    private static final String JSON = "Accept: application/json";
    private static final byte[] NOTHING = new byte[0];

    private static TestStack stack;
    private static Trade trade;
    private static Wire wire;

    @BeforeAll
    static void let_two_companies_trade(TestStack running) {
        stack = running;
        trade = new Trade("Strange requests", stack);
        wire = new Wire(trade.market().url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere.localhost",
                "evil.example",
                "a.b.localhost",
                "..",
                "[::1]",
                "a b",
                "localhost.evil.example"
            })
    void at_an_unknown_host_people_find_the_directory_and_programs_a_problem(String host) {
        for (String path : List.of("/", "/workbench", "/products/x", "/nothing")) {
            Answer page = wire.send("GET " + path, List.of("Host: " + host, PAGE), NOTHING);
            Refusal.isPage(host + path, page, 404);
            assertThat(page.body()).as(host + path).contains("href=\"" + stack.platformUrl());
        }
        Refusal.isProblem(host, wire.send("GET /api/v1/products", List.of("Host: " + host, JSON), NOTHING), 404);
        Answer document = wire.send("GET /openapi", List.of("Host: " + host, JSON), NOTHING);
        assertThat(document.status()).as(host + "/openapi").isEqualTo(404);
        assertThat(document.body()).doesNotContain("openapi:", "paths");
    }

    @Test
    void the_case_of_a_host_does_not_matter() {
        String host = "Host: " + trade.market().url().replace("http://", "").toUpperCase(java.util.Locale.ROOT);
        assertThat(wire.send("GET /api/v1/tiers", List.of(host), NOTHING).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, '', '', 404",
        "GET, /api/nothing, '', '', 404",
        "GET, /nothing, '', '', 404",
        "PATCH, /api/v1/orders, application/json, '', 405",
        "DELETE, /api/v1/orders, '', '', 405",
        "BREW, /api/v1/orders, '', '', 405",
        "POST, /api/v1/orders, text/plain, '', 415",
        "POST, /api/v1/orders, application/x-www-form-urlencoded, '', 415",
        "POST, /api/v1/orders, garbage, '', 400",
        "GET, /api/v1/orders, '', application/xml, 406",
        "GET, /api/v1/orders, '', image/png, 406",
        "GET, /api/v1/orders, '', text/html, 406",
        "GET, /api/v1/orders, '', ;;;, 400",
        "GET, /api/v1/orders, '', */*;q=2, 400",
        "GET, /workbench, '', application/json, 406",
        "GET, /application.wadl, '', '', 404",
    })
    void a_program_is_told_what_is_wrong_with_its_request(
            String method, String path, String type, String accepted, int status) {
        Api buyer = accepted.isEmpty() ? trade.buyer() : trade.buyer().withHeader("Accept", accepted);
        Answer answer = buyer.send(
                method, path, type, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        Refusal.isProblem(method + " " + path + " " + type + accepted, answer, status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /workbench/orders/nothing, 404",
        "GET, /products/%F0%9F%98%80, 404",
        "GET, /search?cursor=garbage, 422",
        "GET, /suppliers?cursor=garbage, 404",
        "GET, /suppliers?name=%00, 422",
        "GET, /search?q=%ff, 422",
        "DELETE, /suppliers, 405",
        "GET, /WEB-INF/web.xml, 404",
        "GET, /META-INF/MANIFEST.MF, 404",
        "GET, /error, 404",
        "GET, //evil.example/, 404",
    })
    void a_person_is_told_on_a_page(String method, String path, int status) {
        Answer answer = Trade.browser(trade.buyer()).send(method, path, "", BodyPublishers.noBody());
        Refusal.isPage(method + " " + path, answer, status);
    }

    @Test
    void a_query_that_cannot_be_decoded_is_refused() {
        for (String query : List.of("%", "%zz", "q=%4")) {
            Refusal.isPage(query, wire.send("GET /search?q=" + query, List.of(PAGE), NOTHING), 422);
            Refusal.ofField(query, wire.send("GET /api/v1/products?q=" + query, List.of(JSON), NOTHING), "q", 422);
        }
    }

    @Test
    void what_the_server_itself_refuses_is_told_in_the_words_of_the_marketplace() {
        List<String> browser = List.of(PAGE, "Accept-Language: en");
        Answer page = wire.send("GET /WEB-INF/web.xml", browser, NOTHING);
        Refusal.isPage("web.xml", page, 404);
        assertThat(page.body()).contains("Chemical Exchange");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        Refusal.isProblem("web.xml", wire.send("GET /WEB-INF/web.xml", List.of(JSON), NOTHING), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/../../../etc/passwd",
                "/assets/x/..%2f..%2f..%2fWEB-INF/web.xml",
                "/assets/x/%2e%2e/%2e%2e/secret.key",
                "/assets/x/..\\..\\secret.key",
                "/assets/x/%252e%252e/app.css",
                "/assets/%00/app.css",
                "/assets/x/app.css%00.js",
                "/assets/x//etc/passwd",
                "/assets/x/META-INF/persistence.xml",
                "/../../etc/passwd",
                "/api/v1/companies/..%2f..%2f..%2fetc%2fpasswd/licence",
                "/workbench/products/import/..%2f..%2fx/errors.csv",
            })
    void no_address_leads_out_of_what_is_served(String path) {
        String kind = path.startsWith("/api") ? JSON : PAGE;
        Answer answer = wire.send(
                "GET " + path,
                List.of(kind, "Authorization: Bearer " + trade.buyer().token()),
                NOTHING);
        assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404, 406);
        assertThat(answer.body()).doesNotContain("root:", "persistence-unit", "security-role", "Payara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%",
                "GET /%zz",
                "GET /api/v1/%zz",
                "GET /%ff",
                "GET /%00",
                "GET /products/%00",
                "FOO",
                "GET  / x"
            })
    void what_is_no_request_is_answered_with_nothing(String line) {
        Answer answer = wire.send(line, List.of(PAGE), NOTHING);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "a.b.c.d.e",
                "eyJhbGciOiJub25lIn0.e30.",
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z",
                "\"",
                ""
            })
    void a_session_that_is_none_signs_nobody_in_and_is_forgotten(String session) {
        List<String> cookie = List.of("Cookie: gh_session=" + session, PAGE);
        Answer open = wire.send("GET /suppliers", cookie, NOTHING);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body()).doesNotContain("gh-menu-account");
        assertThat(open.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("gh_session=;") && set.contains("Max-Age=0"));
        assertThat(wire.send("GET /workbench", cookie, NOTHING).status()).isEqualTo(303);
        List<String> program = List.of("Cookie: gh_session=" + session, JSON);
        Refusal.isProblem("session " + session, wire.send("GET /api/v1/orders", program, NOTHING), 401);
    }

    @Test
    void cookies_beyond_measure_do_no_harm() {
        for (int size : List.of(3_500, 7_000, 20_000, 200_000)) {
            try {
                Answer answer =
                        wire.send("GET /suppliers", List.of("Cookie: gh_session=" + "x".repeat(size), PAGE), NOTHING);
                assertThat(answer.status()).as("A cookie of " + size).isIn(200, 400, 431);
                assertThat(answer.body()).doesNotContain("Payara");
            } catch (UncheckedIOException connectionEnded) {
                assertThat(size).as("Size of a cookie nobody reads to its end").isGreaterThan(20_000);
            }
        }
        List<String> odd = List.of("Cookie: =;;; gh_lang=%00; gh_flash=garbage; gh_toast=\"; $Version=9", PAGE);
        assertThat(wire.send("GET /suppliers", odd, NOTHING).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer garbage",
                "Bearer a.b.c",
                "Bearer",
                "Basic eDp5",
                "garbage",
                "Bearer eyJhbGciOiJub25lIn0.e30."
            })
    void credentials_that_are_none_are_refused(String credentials) {
        for (String path : List.of("/api/v1/orders", "/api/v1/products", "/suppliers")) {
            Answer answer = wire.send("GET " + path, List.of("Authorization: " + credentials, JSON), NOTHING);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type"))
                    .startsWith("application/problem+json")
                    .containsIgnoringCase("utf-8");
            assertThat(answer.object().getString("type")).isEqualTo("/problems/invalid-token");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Language: ;;;q=x",
                "Accept-Language: tlh, *;q=9",
                "If-None-Match: \"garbage",
                "If-Modified-Since: never",
                "Range: bytes=9-0",
                "X-Forwarded-Proto: ftp",
                "X-Forwarded-Host: somewhere.invalid",
                "X-HTTP-Method-Override: DELETE",
                "Content-Type: application/json; charset=nonsense",
                "Transfer-Encoding: garbage",
                "Forwarded: host=somewhere.invalid",
            })
    void a_header_nobody_understands_changes_nothing(String header) {
        for (String path : List.of("/suppliers", "/api/v1/products", "/api/v1/tiers")) {
            Answer answer = wire.send("GET " + path, List.of(path.startsWith("/api") ? JSON : PAGE, header), NOTHING);
            assertThat(answer.status()).as(path + " with " + header).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("somewhere.invalid");
        }
    }

    @Test
    void a_form_of_another_site_is_refused() {
        List<String> foreign = new ArrayList<>(List.of("null", "http://evil.example", "http://%%", "garbage"));
        foreign.add(stack.platformUrl());
        foreign.add(stack.marketplaceUrl("another"));
        foreign.add(trade.market().url().replaceFirst(":\\d+$", ":1"));
        for (String origin : foreign) {
            Api buyer = trade.buyer().withHeader("Origin", origin);
            Refusal.isPage(origin, Trade.form(buyer, "/cart", "quantity-" + trade.variant() + "=1"), 403);
            Refusal.isPage(origin, new Multipart().text("a", "b").post(Trade.browser(buyer), "/register"), 403);
            Refusal.isProblem(origin, Trade.send(buyer, "POST", "/api/v1/orders", trade.order()), 403);
        }
        Api own = trade.buyer().withHeader("Origin", trade.market().url());
        assertThat(Trade.form(own, "/cart", "quantity-" + trade.variant() + "=1")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_sign_in_leads_nobody_away() {
        for (String away :
                List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)")) {
            String query = java.net.URLEncoder.encode(away, StandardCharsets.UTF_8);
            Answer login = wire.send("GET /login?return=" + query, List.of(PAGE), NOTHING);
            assertThat(login.status()).isEqualTo(200);
            assertThat(login.body()).doesNotContain("href=\"" + away).doesNotContain("href=\"javascript");
        }
        for (String callback :
                List.of("/login/callback", "/login/callback?code=x&state=y", "/login/callback?code=%00")) {
            Answer answer = wire.send("GET " + callback, List.of(PAGE, "Cookie: gh_sign_in=garbage"), NOTHING);
            assertThat(answer.status()).as(callback).isIn(303, 400, 422);
        }
    }
}
