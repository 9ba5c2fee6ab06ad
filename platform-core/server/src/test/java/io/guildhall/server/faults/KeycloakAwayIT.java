package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.PageVisitor;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak is away for a while. It leaves before the first of these tests and is back after the last. */
@ExtendWith(RunningStack.class)
class KeycloakAwayIT {
    private static final String QUIET = "faults-quiet";
    private static final String AWAY = "Sign-in is away for the moment";

    private static TestStack stack;
    private static Fair fair;
    private static Api operator;
    private static PageVisitor buyer;
    private static Goods castings;

    /** Somebody's token at a marketplace where nobody has shown one yet. */
    private static String unseenToken;

    private static String launch;
    private static String registrationKey;

    @BeforeAll
    static void it_leaves(TestStack running) {
        stack = running;
        fair = Fair.of(running);
        operator = stack.operator();
        operator.get("/api/v1/launches").requireSuccess();
        castings = fair.publish(50);
        buyer = fair.atThePages(fair.shipyard());
        fair.shipyard().head().api().get("/api/v1/orders").requireSuccess();
        unseenToken = Marketplace.of("pharmaceutical", QUIET, stack).admin().token();
        registrationKey = Fair.newKey();
        stack.stopKeycloak();
    }

    @AfterAll
    static void it_comes_back_and_everything_that_had_to_wait_is_done() {
        stack.startKeycloak();
        Patience.until("sign-in to be possible", () -> keycloak().equals("UP"));

        fair.atThePages(fair.railway()).open("/workbench").requireSuccess();
        buyer.open("/workbench").requireSuccess();
        fair.visitor()
                .withHeader("Idempotency-Key", registrationKey)
                .post("/api/v1/companies", DoubleSubmitIT.registration("Fair Latecomers KG", "latecomer"))
                .requireSuccess();
        if (launch != null) {
            operator.post("/api/v1/launches/" + launch + "/retry", JsonObject.EMPTY_JSON_OBJECT)
                    .requireSuccess();
            JsonObject done = Launching.awaitDone(operator, launch);
            assertThat(stack.marketplace(done.getString("slug"))
                            .as(Marketplace.ADMIN, Marketplace.PASSWORD)
                            .get("/api/v1/companies")
                            .status())
                    .isEqualTo(200);
        }
        fair.books().requireWhole();
    }

    @Test
    void pages_that_need_nobody_work() {
        PageVisitor visitor = new PageVisitor(stack.marketplaceUrl(Fair.SLUG));
        for (String path : List.of(
                "/", "/search?q=casting", "/categories/gear-units", "/products/" + castings.product(), "/login")) {
            assertThat(visitor.open(path).status()).as(path).isEqualTo(200);
        }
        assertThat(new PageVisitor(stack.platformUrl()).open("/").status()).isEqualTo(200);
        fair.visitor().get("/api/v1/products/" + castings.product()).requireSuccess();
    }

    @Test
    void who_is_signed_in_goes_on() {
        for (String path : List.of("/workbench", "/cart", "/workbench/orders?side=buyer")) {
            assertThat(buyer.open(path).status()).as(path).isEqualTo(200);
        }
        buyer.submit("/cart", Map.of("quantity." + castings.variant(), "2"));
        Map<String, String> form = PageVisitor.fieldsOf(buyer.open("/checkout").requireSuccess());
        form.put("deliveryAddress", "Dock 4, Hamburg");
        Answer ordered = buyer.submit("/checkout", form);
        assertThat(ordered.status()).isEqualTo(303);
        buyer.open(URI.create(ordered.header("Location")).getPath()).requireSuccess();
    }

    @Test
    void a_program_with_a_token_goes_on() {
        Fair.place(fair.shipyard(), Fair.order(1, castings)).requireSuccess();
    }

    @Test
    void who_wants_to_sign_in_is_told() {
        PageVisitor visitor = new PageVisitor(stack.marketplaceUrl(Fair.SLUG));

        Answer answer = visitor.open("/login/start?return=%2Fcart");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains(AWAY).contains("<h1");
    }

    @Test
    void a_token_that_cannot_be_checked_now_is_not_called_wrong() {
        Answer answer = stack.marketplace(QUIET).withToken(unseenToken).get("/api/v1/companies");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.object().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(answer.object().getString("detail")).startsWith(AWAY);
    }

    @Test
    void a_company_cannot_register_and_nothing_of_it_is_kept() {
        Answer answer = fair.visitor()
                .withHeader("Idempotency-Key", registrationKey)
                .post("/api/v1/companies", DoubleSubmitIT.registration("Fair Latecomers KG", "latecomer"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.object().getString("detail")).startsWith(AWAY);
        assertThat(fair.books().count("select count(*) from company where legal_name = 'Fair Latecomers KG'"))
                .isZero();
    }

    @Test
    void a_colleague_cannot_be_invited() {
        Answer answer = fair.shipyard()
                .head()
                .api()
                .post(
                        "/api/v1/people",
                        Json.createObjectBuilder()
                                .add("username", "nobody-yet")
                                .add("firstName", "Lan")
                                .add("lastName", "Zhou")
                                .add("email", "nobody-yet@example.com")
                                .add("roles", Json.createArrayBuilder().add("buyer"))
                                .build());

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.object().getString("detail")).startsWith(AWAY);
    }

    @Test
    void a_launch_stops_at_the_step_that_needs_it_and_says_why() {
        launch = operator.post("/api/v1/marketplaces", Launching.wish("faults-patient", "pharmaceutical"))
                .requireSuccess()
                .object()
                .getString("id");

        JsonArray steps = Launching.await(operator, launch, "FAILED").getJsonArray("steps");

        assertThat(steps.getValuesAs(JsonObject.class).stream()
                        .filter(step -> step.getString("status").equals("FAILED"))
                        .map(step -> step.getString("code") + ": " + step.getString("message"))
                        .toList())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("realm: " + AWAY);
    }

    @Test
    void health_tells_and_keeps_the_server_in_service() {
        assertThat(keycloak()).isEqualTo("DOWN");
    }

    private static String keycloak() {
        return stack
                .server()
                .get("/health/ready")
                .requireSuccess()
                .object()
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(check -> check.getString("name").equals("sign-in"))
                .map(check -> check.getJsonObject("data").getString("keycloak"))
                .findFirst()
                .orElse("not told");
    }
}
