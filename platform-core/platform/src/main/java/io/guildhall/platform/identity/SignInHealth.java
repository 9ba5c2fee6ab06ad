package io.guildhall.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether people can sign in. Always up: pages that need nobody work while Keycloak is away, and a node taken out of
 * service for it would help no one.
 */
@Readiness
@ApplicationScoped
class SignInHealth implements HealthCheck {

    private static final Duration TIMEOUT = Duration.ofMillis(1500);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private KeycloakSettings settings;
    private OperatorsRealm operators;

    protected SignInHealth() {}

    @Inject
    SignInHealth(KeycloakSettings settings, OperatorsRealm operators) {
        this.settings = settings;
        this.operators = operators;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sign-in")
                .withData("keycloak", answers() ? "UP" : "DOWN")
                .withData("operators", operators.isReady() ? "UP" : "DOWN")
                .up()
                .build();
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(settings.keys("master"))
                    .timeout(TIMEOUT)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
