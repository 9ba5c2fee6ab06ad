package io.guildhall.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether people can search. Always up: products, carts and orders work without the index. */
@Readiness
@ApplicationScoped
class SearchHealth implements HealthCheck {

    private ListingIndex index;

    protected SearchHealth() {}

    @Inject
    SearchHealth(ListingIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search")
                .withData("index", index.isOpen() ? "UP" : "DOWN")
                .up()
                .build();
    }
}
