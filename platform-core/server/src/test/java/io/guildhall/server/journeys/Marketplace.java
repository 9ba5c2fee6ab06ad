package io.guildhall.server.journeys;

import io.guildhall.server.demo.DemoMarketplace;
import io.guildhall.server.templates.DemoContent;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A marketplace launched from a template for journeys that begin after its launch. */
public record Marketplace(String slug, String url, Api visitor) {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "a journey through the market";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final Map<String, Marketplace> LAUNCHED = new ConcurrentHashMap<>();

    /** The marketplace of that template; launched when it is first asked for. */
    public static Marketplace of(String template, TestStack stack) {
        return of(template, "journeys-" + template, stack);
    }

    /** The marketplace of that template at an address of its own, for journeys that nobody else may notice. */
    public static Marketplace of(String template, String slug, TestStack stack) {
        return LAUNCHED.computeIfAbsent(slug, address -> launch(template, address, stack));
    }

    /** A marketplace in full swing: the demo's companies, listings and orders. Its people have the demo's password. */
    public static Marketplace filled(String template, TestStack stack) {
        return LAUNCHED.computeIfAbsent("trading-" + template, address -> {
            Marketplace launched = launch(template, address, stack);
            DemoMarketplace.fill(
                    DemoContent.of(template), launched.visitor(), launched.admin(), stack.keycloakAdmin(), address);
            return launched;
        });
    }

    public Api admin() {
        return visitor.as(ADMIN, PASSWORD);
    }

    /** One after the other: Keycloak refuses a person who signs in twice at the same moment. */
    private static synchronized Marketplace launch(String template, String slug, TestStack stack) {
        JsonObject wish = Json.createObjectBuilder()
                .add("template", template)
                .add("slug", slug)
                .add(
                        "admin",
                        Json.createObjectBuilder()
                                .add("username", ADMIN)
                                .add("email", "admin@example.com")
                                .add("firstName", "Ming")
                                .add("lastName", "Chen")
                                .add("password", PASSWORD))
                .build();
        Api operator = stack.operator();
        String id = operator.post("/api/v1/marketplaces", wish)
                .requireSuccess()
                .object()
                .getString("id");
        Instant latest = Instant.now().plus(PATIENCE);
        JsonObject state = stateOf(id, operator);
        while (!state.getString("status").equals("DONE")) {
            if (state.getString("status").equals("FAILED") || Instant.now().isAfter(latest)) {
                throw new AssertionError("The launch of " + slug + " came to nothing: " + state);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            state = stateOf(id, operator);
        }
        return new Marketplace(slug, stack.marketplaceUrl(slug), stack.marketplace(slug));
    }

    private static JsonObject stateOf(String launch, Api operator) {
        return operator.get("/api/v1/launches/" + launch).requireSuccess().object();
    }
}
