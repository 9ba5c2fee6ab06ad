package io.guildhall.server.testing;

import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A client of one host's API, as one person or as nobody. Immutable: every {@code as}, {@code with} answers another
 * client.
 */
public final class Api {
    private static final String DEMO_CLIENT = "guildhall-demo";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = client();

    private final URI host;
    private final String tokenUrl;
    private final Supplier<Optional<String>> token;
    private final List<String> headers;

    /** As nobody. The token address is where {@link #as} signs people in. */
    public Api(String host, String tokenUrl) {
        this(URI.create(host), tokenUrl, Optional::empty, List.of());
    }

    private Api(URI host, String tokenUrl, Supplier<Optional<String>> token, List<String> headers) {
        this.host = host;
        this.tokenUrl = tokenUrl;
        this.token = token;
        this.headers = List.copyOf(headers);
    }

    private static HttpClient client() {
        // Names below localhost are not known to every resolver: requests go to this machine and name their host.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** As the person of that name, by the direct grant that only a demo has. */
    public Api as(String username, String password) {
        return withTokens(Map.of(
                "grant_type", "password",
                "client_id", DEMO_CLIENT,
                "scope", "openid",
                "username", username,
                "password", password));
    }

    /** As a program with credentials of its own. */
    public Api asService(String clientId, String secret) {
        return withTokens(Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", secret));
    }

    /** With a token from elsewhere, also a wrong one. */
    public Api withToken(String value) {
        return new Api(host, tokenUrl, () -> Optional.of(value), headers);
    }

    public Api withHeader(String name, String value) {
        List<String> extended = new ArrayList<>(headers);
        extended.add(name);
        extended.add(value);
        return new Api(host, tokenUrl, token, extended);
    }

    /** The same person on another host; their token is not meant for it. */
    public Api at(String otherHost) {
        return new Api(URI.create(otherHost), tokenUrl, token, headers);
    }

    /** The bearer token that requests carry. */
    public String token() {
        return token.get().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    /** Every command gets an idempotency key of its own unless the client carries one. */
    public Answer post(String path, JsonStructure body) {
        return send("POST", path, "application/json", text(body));
    }

    public Answer put(String path, JsonStructure body) {
        return send("PUT", path, "application/json", text(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        return answer(request(method, path, contentType, body));
    }

    /** A file as it is, which must be there. */
    public byte[] download(String path) {
        HttpResponse<byte[]> response =
                exchange(request("GET", path, "", BodyPublishers.noBody()), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest request(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(onThisMachine(path))
                .timeout(TIMEOUT)
                .header("Host", host.getAuthority())
                .method(method, body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (method.equals("POST") && !headers.contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        token.get().ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return request.build();
    }

    private URI onThisMachine(String path) {
        return URI.create("http://localhost:" + host.getPort() + path);
    }

    private Api withTokens(Map<String, String> form) {
        return new Api(host, tokenUrl, new TokenSource(tokenUrl, form), headers);
    }

    private static BodyPublisher text(JsonStructure body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static Answer answer(HttpRequest request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> read) {
        try {
            return CLIENT.send(request, read);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Fetches a token when one is needed and again shortly before it expires. */
    private static final class TokenSource implements Supplier<Optional<String>> {
        private static final long SPARE_SECONDS = 20;

        private final String url;
        private final String form;
        private String value;
        private long expires;

        TokenSource(String url, Map<String, String> form) {
            this.url = url;
            this.form = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public synchronized Optional<String> get() {
            if (value == null || System.nanoTime() > expires) {
                Answer answer = answer(HttpRequest.newBuilder(URI.create(url))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
                if (answer.status() != 200) {
                    throw new AssertionError(
                            "Sign-in at " + url + " failed with " + answer.status() + ": " + answer.body());
                }
                value = answer.object().getString("access_token");
                long seconds = Math.max(0, answer.object().getInt("expires_in") - SPARE_SECONDS);
                expires = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            }
            return Optional.of(value);
        }
    }
}
