package io.guildhall.server.isolation;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.Photo;
import java.awt.Color;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A walk to many endpoints with ids of other people's. Whatever is answered must not fail, must be of the kind its caller
 * reads, and must not hold any of the forbidden words.
 */
final class Walk {
    private static final Pattern INSIDES =
            Pattern.compile("\\bat (?:io\\.guildhall|org|java|jakarta|fish)\\.|Exception|Payara");
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Values of parameters that are nobody's. */
    private static final Map<String, String> ANYBODYS = Map.ofEntries(
            Map.entry("calculators/code", "chemical.structure"),
            Map.entry("search/code", "chemical.by-structure"),
            Map.entry("searches/code", "chemical.by-structure"),
            Map.entry("console/kind", "news"),
            Map.entry("orders/step", "confirm"),
            Map.entry("products/step", "republish"),
            Map.entry("assets/version", "0"),
            Map.entry("assets/path", "app.css"),
            Map.entry("theme/primary", "0b5d6b"),
            Map.entry("/accent", "e08a1e"),
            Map.entry("pictures/print", "160.webp"),
            Map.entry("versions/version", "1"),
            Map.entry("versions/number", "999999"),
            Map.entry("classifications/scheme", "hs"));

    private static final byte[] PICTURE = Photo.of(Color.ORANGE, 64, 48);

    private final Belongings belongings;
    private final Set<String> forbidden;
    private final Map<String, String> bodies;
    private final List<String> faults = new ArrayList<>();
    private int visits;

    Walk(Belongings belongings, Set<String> forbidden) {
        this.belongings = belongings;
        this.forbidden = forbidden;
        this.bodies = bodies(belongings);
    }

    /** Bodies that are good enough for the id in the address to be looked at; others are empty objects and forms. */
    private static Map<String, String> bodies(Belongings belongings) {
        Map<String, String> bodies = new HashMap<>();
        bodies.put("POST /api/v1/calculators/{code}", "{\"smiles\": \"c1ccccc1\"}");
        bodies.put("PUT /api/v1/cart/lines", "{\"lines\": [" + line(belongings) + "]}");
        bodies.put(
                "POST /api/v1/categories",
                "{\"code\": \"taken\", \"name\": \"Taken\", \"parentId\": \""
                        + belongings.ofMarketplace().get("categories/id") + "\"}");
        bodies.put(
                "PUT /api/v1/companies/{id}/tier",
                "{\"tier\": \"" + belongings.ofMarketplace().get("tiers/id") + "\"}");
        bodies.put(
                "POST /api/v1/orders",
                "{\"deliveryName\": \"a\", \"deliveryAddress\": \"b\", \"lines\": [" + line(belongings) + "]}");
        bodies.put("PUT /api/v1/lists/{id}", "{\"name\": \"taken\", \"note\": \"\"}");
        bodies.put("PUT /api/v1/lists/{id}/items", "{\"items\": [" + line(belongings) + "]}");
        bodies.put("POST /api/v1/products/{id}/questions", "{\"text\": \"Is there more of it?\"}");
        bodies.put("PUT /api/v1/questions/{id}/answer", "{\"text\": \"Taken\"}");
        bodies.put("POST /api/v1/questions/{id}/hide", "{\"reason\": \"Taken\"}");
        bodies.put("PUT /api/v1/people/{id}/enabled", "{\"enabled\": false}");
        bodies.put("PUT /api/v1/people/{id}/roles", "{\"roles\": [\"buyer\"]}");
        bodies.put("PUT /api/v1/saved-searches/{id}", "{\"name\": \"taken\", \"mail\": \"AT_ONCE\"}");
        bodies.put("POST /api/v1/searches/{code}", "{\"smiles\": \"c1ccccc1\", \"mode\": \"part\"}");
        bodies.put("POST /cart", "quantity-" + belongings.withdrawnVariant() + "=1");
        bodies.put("POST /cart/quantities", "quantity-" + belongings.withdrawnVariant() + "=1");
        return bodies;
    }

    private static String line(Belongings belongings) {
        return "{\"variant\": \"" + belongings.withdrawnVariant() + "\", \"quantity\": 1}";
    }

    /** Calls the endpoint as that person and notes where the answer has another status. */
    void visit(Endpoint endpoint, Caller caller, String expected, IntPredicate status) {
        List<String> unknown = endpoint.parameters().stream()
                .filter(parameter -> value(parameter).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            faults.add(
                    "The walk knows no value of " + unknown + " in " + endpoint + ". Let Belongings make such a thing"
                            + " and put its id under that name"
                            + " into ofCompany, if a company owns"
                            + " it, or into ofMarketplace; what is"
                            + " nobody's goes into Walk.ANYBODYS");
            return;
        }
        Answer answer = call(endpoint, caller.api());
        visits++;
        if (!status.test(answer.status())) {
            fault(endpoint, caller, "answered " + answer.status() + " instead of " + expected + hint(endpoint, answer));
        }
        if (answer.status() >= 500) {
            fault(endpoint, caller, "failed with " + answer.status());
        }
        String text = answer.body().toLowerCase(Locale.ROOT);
        forbidden.stream()
                .filter(text::contains)
                .forEach(word -> fault(endpoint, caller, "was shown what bears the word " + word));
        if (answer.status() >= 400) {
            lookAtRefusal(endpoint, caller, answer);
        }
    }

    private void lookAtRefusal(Endpoint endpoint, Caller caller, Answer answer) {
        String type = answer.header("Content-Type");
        boolean api = endpoint.path().startsWith("/api/");
        boolean foreignToken = answer.body().contains("/problems/invalid-token");
        if (!type.startsWith(api || foreignToken ? "application/problem+json" : "text/html")) {
            fault(endpoint, caller, "was refused in " + type);
        }
        if (INSIDES.matcher(answer.body()).find()) {
            fault(endpoint, caller, "was told of our insides: " + answer.body());
        }
    }

    /** What has not been as it should. */
    List<String> faults() {
        return faults;
    }

    int visits() {
        return visits;
    }

    /** Whether the endpoint's address names something of the first company's. */
    boolean namesCompanys(Endpoint endpoint) {
        return endpoint.parameters().stream().anyMatch(belongings.ofCompany()::containsKey);
    }

    /** Whether the endpoint's address names something of the first company's or of its marketplace's. */
    boolean namesAnything(Endpoint endpoint) {
        return namesCompanys(endpoint)
                || endpoint.parameters().stream().anyMatch(belongings.ofMarketplace()::containsKey);
    }

    private Answer call(Endpoint endpoint, Api api) {
        String path = endpoint.at(endpoint.parameters().stream()
                .map(parameter -> value(parameter).orElseThrow())
                .toList());
        Api asking =
                api.withHeader("Accept", endpoint.isOfApi() ? "*/*" : BROWSER).withHeader("If-Match", "\"0\"");
        if (endpoint.isReading()) {
            return asking.get(path);
        }
        String type = endpoint.consumes()
                .orElse(endpoint.isOfApi() ? "application/json" : "application/x-www-form-urlencoded");
        if (type.equals("multipart/form-data")) {
            byte[] file = "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            byte[] form = new Multipart()
                    .file("licence", "licence.pdf", file)
                    .file("pictures", "picture.jpg", PICTURE)
                    .bytes();
            return asking.send(endpoint.method(), path, Multipart.TYPE, BodyPublishers.ofByteArray(form));
        }
        boolean bodiless = endpoint.method().equals("DELETE");
        return asking.send(
                endpoint.method(), path, bodiless ? "" : type, bodiless ? BodyPublishers.noBody() : body(endpoint));
    }

    private BodyPublisher body(Endpoint endpoint) {
        return BodyPublishers.ofString(
                bodies.getOrDefault(endpoint.toString(), endpoint.isOfApi() ? "{}" : "version=0&reason=none"));
    }

    private Optional<String> value(String parameter) {
        return Stream.of(belongings.ofCompany(), belongings.ofMarketplace(), ANYBODYS)
                .filter(known -> known.containsKey(parameter))
                .map(known -> known.get(parameter))
                .findFirst();
    }

    private static String hint(Endpoint endpoint, Answer answer) {
        boolean misunderstood = List.of(400, 409, 412, 422, 428).contains(answer.status());
        return misunderstood
                ? "; look for the thing before looking at the request, or give Walk.bodies a better one for \""
                        + endpoint + "\": " + answer.body().lines().findFirst().orElse("")
                : "";
    }

    private void fault(Endpoint endpoint, Caller caller, String what) {
        faults.add(endpoint + " as " + caller + " " + what);
    }
}
