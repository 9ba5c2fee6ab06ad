package io.guildhall.platform.identity;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keycloak's admin REST API, as far as the platform needs it. The provisioner makes and removes realms; everything in a
 * realm is done by that realm's own service account, so no account collects the rights of all realms.
 *
 * <p>Keycloak's Java admin client brings RESTEasy into an application whose server speaks Jersey; a dozen calls over
 * the JDK's HTTP client do not justify that.
 */
@ApplicationScoped
class AdminApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private record Token(String value, Instant expires) {}

    /** An answer that is no success. */
    static final class Refused extends RuntimeException {
        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private KeycloakSettings settings;
    private Clock clock;

    protected AdminApi() {}

    @Inject
    AdminApi(KeycloakSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Calls as the provisioner, in the master realm. */
    Call asProvisioner() {
        return new Call("master", settings.provisionerId(), settings.provisionerSecret());
    }

    /** Calls as the service account of that realm. */
    Call inRealm(String realm) {
        return new Call(
                realm, KeycloakSettings.SERVICE_CLIENT, settings.clientSecret(realm, KeycloakSettings.SERVICE_CLIENT));
    }

    /** Calls with one account's rights. Paths begin with {@code /realms}. */
    final class Call {
        private final String realm;
        private final String client;
        private final String secret;

        private Call(String realm, String client, String secret) {
            this.realm = realm;
            this.client = client;
            this.secret = secret;
        }

        JsonObject object(String path) {
            return read(send("GET", path, null)).asJsonObject();
        }

        JsonArray array(String path) {
            return read(send("GET", path, null)).asJsonArray();
        }

        /** Creates and answers the id of what was created. */
        String create(String path, JsonValue body) {
            String location =
                    send("POST", path, body).headers().firstValue("Location").orElse("");
            return location.substring(location.lastIndexOf('/') + 1);
        }

        void post(String path, JsonValue body) {
            send("POST", path, body);
        }

        void put(String path, JsonValue body) {
            send("PUT", path, body);
        }

        void delete(String path) {
            send("DELETE", path, null);
        }

        void deleteWith(String path, JsonValue body) {
            send("DELETE", path, body);
        }

        private HttpResponse<String> send(String method, String path, JsonValue body) {
            HttpResponse<String> response = exchange(method, path, body);
            if (response.statusCode() == 401) {
                tokens.remove(realm);
                response = exchange(method, path, body);
            }
            if (response.statusCode() >= 400) {
                throw new Refused(
                        response.statusCode(),
                        method + " " + path + " answered " + response.statusCode() + ": " + response.body());
            }
            return response;
        }

        private HttpResponse<String> exchange(String method, String path, JsonValue body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(settings.admin(path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token())
                    .header("Accept", "application/json");
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body.toString()));
            }
            return AdminApi.this.send(request.build());
        }

        private String token() {
            Token token = tokens.get(realm);
            if (token == null || clock.instant().isAfter(token.expires())) {
                token = fetchToken();
                tokens.put(realm, token);
            }
            return token.value();
        }

        private Token fetchToken() {
            String form = Map.of(
                            "grant_type", "client_credentials",
                            "client_id", client,
                            "client_secret", secret)
                    .entrySet()
                    .stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            URI endpoint = settings.token(realm);
            HttpResponse<String> response = AdminApi.this.send(HttpRequest.newBuilder(endpoint)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
            if (response.statusCode() != 200) {
                throw new Refused(
                        response.statusCode(),
                        "No token for " + client + " in " + realm + ": " + response.statusCode());
            }
            JsonObject token = read(response).asJsonObject();
            return new Token(
                    token.getString("access_token"), clock.instant().plusSeconds(token.getInt("expires_in") - 10L));
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw SignInAway.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejection(CommonReason.UNAVAILABLE, "The server is shutting down");
        }
    }

    private static JsonStructure read(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }
}
