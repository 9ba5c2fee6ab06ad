package io.guildhall.server.faults;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of valves that a seller imports. */
record Upload(String name, String content) {
    private static final String BOUNDARY = "a-boundary-no-valve-is-called";
    private static final JsonObject FIXED = Json.createObjectBuilder()
            .add("category", "ball-valves")
            .add("unit", "H87")
            .add("currency", "CNY")
            .add("attr.brand", "Foundry")
            .add("attr.condition", "new")
            .build();

    /** So many rows, whose numbers begin with that prefix. */
    static Upload of(String prefix, int rows) {
        return new Upload(
                prefix + ".csv",
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> prefix + "-" + row + ",Ball valve " + row + ",V " + row + ",48.50,100")
                        .collect(Collectors.joining("\n", "sku,name_en,attr.model,price,stock\n", "\n")));
    }

    Answer send(Api seller) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"fixed\"\r\n\r\n" + FIXED + "\r\n--" + BOUNDARY + "--\r\n";
        return seller.send(
                "POST", "/api/v1/imports", "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofString(body));
    }

    static JsonObject state(Api seller, String id) {
        return seller.get("/api/v1/imports/" + id).requireSuccess().object();
    }

    /** Waits until the import is at its end and answers what has become of it. */
    static JsonObject awaitEnd(Api seller, String id) {
        Patience.until(
                "the import to end",
                () -> state(seller, id),
                () -> !state(seller, id).getString("status").equals("RUNNING"));
        return state(seller, id);
    }
}
