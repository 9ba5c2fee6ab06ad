package io.guildhall.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Texts of all the world are taken and shown as they are; those that would run are shown, and do not run. */
@ExtendWith(RunningStack.class)
class HostileTextsIT {
    private static final String SCRIPT = "<script>alert('Strange')</script><img src=x onerror=alert(1)>\"'`";
    private static final String SMILE = "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDD2C";
    private static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD";
    private static final List<String> FORMULAS =
            List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\")");

    private static Trade trade;
    private static String order;
    private static String product;

    @BeforeAll
    static void let_two_companies_write_what_they_like(TestStack stack) {
        trade = new Trade(SCRIPT, stack);
        String name = (SMILE + " " + ARABIC + " " + SCRIPT).replace("\"", "\\\"");
        product = Trade.send(
                        trade.seller(),
                        "POST",
                        "/api/v1/products",
                        Trade.BENZENE
                                .replace("\"BZ-1\"", "\"=BZ\"")
                                .replace("\"Benzene\"", "\"" + name + "\"")
                                .replace("\"description\": \"clear\"", "\"description\": \"" + name + "\""))
                .requireSuccess()
                .object()
                .getString("id");
        order = Trade.send(
                        trade.buyer(),
                        "POST",
                        "/api/v1/orders",
                        trade.order()
                                .replace("\"Wharf\"", "\"" + name + "\"")
                                .replace(
                                        "}\n",
                                        ", \"note\": \"" + name + "\", \"buyerReference\": \"=cmd|' /C calc'!A0\"}"))
                .requireSuccess()
                .object()
                .getJsonArray("orders")
                .getJsonObject(0)
                .getString("id");
    }

    @Test
    void what_was_written_is_read_again_as_it_was() {
        JsonObject read = trade.visitor()
                .get("/api/v1/products/" + product)
                .requireSuccess()
                .object();
        assertThat(read.getString("name")).isEqualTo(SMILE + " " + ARABIC + " " + SCRIPT);
        JsonObject placed =
                trade.seller().get("/api/v1/orders/" + order).requireSuccess().object();
        assertThat(placed.getString("deliveryName")).isEqualTo(SMILE + " " + ARABIC + " " + SCRIPT);
    }

    @Test
    void texts_that_turn_the_direction_of_others_are_refused() {
        for (String turn : List.of("\u202E", "\u2066")) {
            Answer answer = Trade.send(
                    trade.buyer(), "POST", "/api/v1/orders", trade.order().replace("Wharf", "Wharf" + turn));
            Refusal.ofField("a turn", answer, "deliveryName", 422);
        }
    }

    @Test
    void no_page_runs_what_somebody_wrote() {
        Map<String, String> ids = Map.of(
                "products/id",
                product,
                "orders/id",
                order,
                "suppliers/id",
                trade.selling().id(),
                "companies/id",
                trade.selling().id(),
                "received/id",
                trade.selling().id(),
                "console/kind",
                "news",
                "categories/code",
                "aromatics",
                "calculators/code",
                "chemical.structure");
        List<Caller> readers = List.of(
                Caller.nobody(Trade.browser(trade.visitor())),
                Caller.admin("the admin", Trade.browser(trade.market().admin())),
                Caller.member("the buyer", Trade.browser(trade.buyer()), Roles.OF_A_COMPANY),
                Caller.member("the seller", Trade.browser(trade.seller()), Roles.OF_A_COMPANY));
        List<String> showing = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            boolean page = endpoint.isReading() && !endpoint.isOfApi() && endpoint.isServedOn(Host.Kind.MARKETPLACE);
            if (page && ids.keySet().containsAll(endpoint.parameters())) {
                String path =
                        endpoint.at(endpoint.parameters().stream().map(ids::get).toList());
                readers.stream().filter(reader -> reader.may(endpoint)).forEach(reader -> {
                    if (look(path, reader)) {
                        showing.add(endpoint.path());
                    }
                });
            }
        }
        assertThat(showing)
                .contains(
                        "/products/{id}",
                        "/suppliers/{id}",
                        "/suppliers",
                        "/workbench/orders",
                        "/workbench/orders/{id}",
                        "/workbench/company",
                        "/console/companies",
                        "/console/companies/{id}");
    }

    /** Whether that page shows a text that would run, if it were not shown as a text. */
    private static boolean look(String path, Caller reader) {
        Answer answer = reader.api().get(path);
        assertThat(answer.status()).as(path + " for " + reader).isLessThan(500);
        if (!answer.header("Content-Type").startsWith("text/html")) {
            return false;
        }
        assertThat(answer.body())
                .as(path + " for " + reader)
                .doesNotContain("<script>alert", "<img src=x", "onerror=alert(1)>\"");
        return answer.body().contains("&lt;script");
    }

    @Test
    void a_search_for_a_script_is_shown_as_a_text() {
        Answer found =
                Trade.browser(trade.visitor()).get("/search?q=%3Cscript%3Ealert%28%27Strange%27%29%3C/script%3E");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(");
    }

    @Test
    void no_file_that_is_taken_away_holds_a_formula() {
        for (String formula : FORMULAS) {
            String sku = formula.replaceAll("[^A-Za-z0-9=+@-]", "");
            Trade.send(
                            trade.seller(),
                            "POST",
                            "/api/v1/products",
                            Trade.BENZENE
                                    .replace("\"BZ-1\"", "\"" + sku + "\"")
                                    .replace("\"Benzene\"", "\"" + formula.replace("\"", "\\\"") + "\""))
                    .requireSuccess();
        }
        Api admin = Trade.browser(trade.market().admin());
        List<Answer> files = List.of(
                trade.seller().get("/api/v1/my/products/export"),
                Trade.browser(trade.seller()).get("/workbench/products/export"),
                Trade.browser(trade.seller()).get("/workbench/orders?side=seller&format=csv"),
                Trade.browser(trade.buyer()).get("/workbench/orders?side=buyer&format=csv"),
                admin.get("/console/companies?format=csv"),
                admin.get("/console/audit?format=csv"),
                admin.get("/console/finance?format=csv"));
        for (Answer file : files) {
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type")).startsWith("text/csv");
            assertThat(file.body().replaceFirst("^\uFEFF", ""))
                    .doesNotContainPattern("(?m)(?:^|,)\"?[=+@\t\r]")
                    .doesNotContainPattern("(?m)(?:^|,)\"?-(?![\\d.]+\"?(?:,|$))");
        }
        assertThat(files.get(0).body()).contains("'=cmd|", "'+1+1", "'-1+1", "'@SUM");
        assertThat(files.get(2).body()).contains("'=cmd|");
    }
}
