package io.guildhall.server.faults;

import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Launches that tests look at on their way. */
final class Launching {

    private Launching() {}

    static JsonObject wish(String slug, String template) {
        return Json.createObjectBuilder()
                .add("template", template)
                .add("slug", slug)
                .add(
                        "admin",
                        Json.createObjectBuilder()
                                .add("username", Marketplace.ADMIN)
                                .add("email", "admin@example.com")
                                .add("firstName", "Ming")
                                .add("lastName", "Chen")
                                .add("password", Marketplace.PASSWORD))
                .build();
    }

    static JsonObject state(Api operator, String launch) {
        return operator.get("/api/v1/launches/" + launch).requireSuccess().object();
    }

    /** How many of its steps are done. */
    static long stepsDone(Api operator, String launch) {
        return state(operator, launch).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .filter(step -> step.getString("status").equals("DONE"))
                .count();
    }

    static JsonObject awaitDone(Api operator, String launch) {
        return await(operator, launch, "DONE");
    }

    static JsonObject await(Api operator, String launch, String status) {
        Patience.until(
                "the launch to be " + status,
                () -> state(operator, launch),
                () -> state(operator, launch).getString("status").equals(status));
        return state(operator, launch);
    }
}
