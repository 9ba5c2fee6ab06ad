package io.guildhall.server.isolation;

import io.guildhall.server.testing.Api;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The description of the API as a host hands it out. */
record ApiDocument(Map<String, Operation> operations) {
    private static final String READ = "GET ";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** What the document says of one operation. */
    record Operation(JsonObject json) {

        String summary() {
            return json.getString("summary", "");
        }

        /** The roles of which one is needed; empty for everyone. */
        List<String> roles() {
            return json.containsKey("x-roles")
                    ? json.getJsonArray("x-roles").getValuesAs(JsonString::getString)
                    : List.of();
        }

        /** Whether it has a parameter of that name. */
        boolean takes(String parameter) {
            return json.containsKey("parameters")
                    && json.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                            .anyMatch(known -> known.getString("name").equals(parameter));
        }

        /** Whether it can be called without a token. */
        boolean isOpen() {
            return json.getJsonArray("security").getValuesAs(JsonObject.class).stream()
                    .anyMatch(Map::isEmpty);
        }

        /** Whether a token says who calls. */
        boolean takesToken() {
            return json.getJsonArray("security").getValuesAs(JsonObject.class).stream()
                    .anyMatch(requirement -> requirement.containsKey("bearer"));
        }
    }

    /** The paths that can be read. */
    List<String> readable() {
        return operations.keySet().stream()
                .filter(operation -> operation.startsWith(READ))
                .map(operation -> operation.substring(READ.length()))
                .toList();
    }

    /** The paths of the lists, which are read in pages. */
    List<String> lists() {
        return readable().stream()
                .filter(path -> operations.get(READ + path).takes("limit"))
                .toList();
    }

    static ApiDocument of(Api host) {
        JsonObject paths = host.withHeader("Accept", "application/json")
                .get("/openapi")
                .requireSuccess()
                .object()
                .getJsonObject("paths");
        Map<String, Operation> operations = new TreeMap<>();
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.put(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path,
                        new Operation(operation.asJsonObject()));
            }
        }));
        return new ApiDocument(operations);
    }
}
