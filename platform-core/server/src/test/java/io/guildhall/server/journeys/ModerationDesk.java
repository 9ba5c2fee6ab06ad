package io.guildhall.server.journeys;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an admin does about listings through the API. */
final class ModerationDesk {
    private final Api admin;

    ModerationDesk(Api admin) {
        this.admin = admin;
    }

    void hold(String words) {
        rule("WORD", "", words, LocalDate.now(ZoneOffset.UTC)).requireSuccess();
    }

    Answer rule(String kind, String scheme, String value, LocalDate from) {
        return rule(kind, scheme, value, from, "HOLD");
    }

    Answer rule(String kind, String scheme, String value, LocalDate from, String action) {
        return admin.post(
                "/api/v1/moderation/rules",
                Json.createObjectBuilder()
                        .add("kind", kind)
                        .add("scheme", scheme)
                        .add("value", value)
                        .add("reason", Json.createObjectBuilder().add("en", "Not without a look at it."))
                        .add("action", action)
                        .add("from", from.toString())
                        .build());
    }

    void review(String mode) {
        String tag = admin.get("/api/v1/moderation/settings").requireSuccess().header("ETag");
        admin.withHeader("If-Match", tag)
                .put(
                        "/api/v1/moderation/settings",
                        Json.createObjectBuilder().add("review", mode).build())
                .requireSuccess();
    }

    JsonObject review(JsonObject product) {
        return admin.get("/api/v1/moderation/listings/" + product.getString("id"))
                .requireSuccess()
                .object();
    }

    boolean waiting(JsonObject product) {
        return review(product).getString("state", "").equals("WAITING");
    }

    Answer decide(JsonObject product, String step, String body) {
        return admin.withHeader("If-Match", "\"" + product.getInt("version") + "\"")
                .send(
                        "POST",
                        "/api/v1/moderation/listings/" + product.getString("id") + "/" + step,
                        "application/json",
                        BodyPublishers.ofString(body));
    }

    Answer decideAll(String decision, String reason, JsonObject... products) {
        JsonArrayBuilder listings = Json.createArrayBuilder();
        for (JsonObject product : products) {
            listings.add(Json.createObjectBuilder()
                    .add("id", product.getString("id"))
                    .add("version", product.getInt("version")));
        }
        return admin.post(
                "/api/v1/moderation/decisions",
                Json.createObjectBuilder()
                        .add("decision", decision)
                        .add("reason", reason)
                        .add("listings", listings)
                        .build());
    }
}
