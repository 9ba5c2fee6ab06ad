package io.guildhall.server.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonObject object() {
        return structure().asJsonObject();
    }

    public JsonArray array() {
        return structure().asJsonArray();
    }

    /** The header of that name, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, if it is a success. */
    public Answer requireSuccess() {
        if (status / 100 != 2) {
            throw new AssertionError("Answer " + status + ": " + body);
        }
        return this;
    }

    private JsonStructure structure() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        } catch (RuntimeException e) {
            throw new AssertionError("Answer " + status + " is not JSON: " + body, e);
        }
    }
}
