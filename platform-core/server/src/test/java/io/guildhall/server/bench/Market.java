package io.guildhall.server.bench;

import io.guildhall.server.journeys.Companies;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A marketplace made as its people make one: launched by an operator, joined by companies, filled by imports. */
final class Market {
    private static final String BOUNDARY = "a-boundary-no-listing-has-in-its-text";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String template;
    private final Marketplace marketplace;
    private final Companies companies;

    private Market(String template, Marketplace marketplace, Companies companies) {
        this.template = template;
        this.marketplace = marketplace;
        this.companies = companies;
    }

    static Market launch(String template, String slug, TestStack stack) {
        Marketplace marketplace = Marketplace.of(template, slug, stack);
        return new Market(template, marketplace, new Companies(marketplace, stack));
    }

    String template() {
        return template;
    }

    String slug() {
        return marketplace.slug();
    }

    /** Host and port, as requests name them. */
    String host() {
        return marketplace.url().substring("http://".length());
    }

    Api visitor() {
        return marketplace.visitor();
    }

    /** A company that may trade, in that tier. */
    Company company(String name, String tier) {
        Company company = companies.verified(name);
        marketplace
                .admin()
                .put(
                        "/api/v1/companies/" + company.id() + "/tier",
                        Json.createObjectBuilder().add("tier", tier).build())
                .requireSuccess();
        return company;
    }

    /** Imports that file for that company and answers the import's id when every row is in. */
    String importFile(Company seller, ListingFile file) {
        Api api = seller.head().api();
        String id = api.send(
                        "POST",
                        "/api/v1/imports",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString("--" + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"listings.csv\"\r\n"
                                + "Content-Type: text/csv; charset=utf-8\r\n\r\n" + file.text() + "\r\n--" + BOUNDARY
                                + "--\r\n"))
                .requireSuccess()
                .object()
                .getString("id");
        JsonObject state = state(api, id);
        while (state.getString("status").equals("RUNNING")) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            state = state(api, id);
        }
        if (!state.getString("status").equals("DONE") || state.getInt("failed") > 0) {
            throw new IllegalStateException("The import came to nothing: " + state);
        }
        return id;
    }

    /** Waits until a search without words finds so many products. */
    static void awaitFound(Api visitor, int total) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (found(visitor) < total) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("Only " + found(visitor) + " of " + total + " are found");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static int found(Api visitor) {
        return visitor.get("/api/v1/products?limit=1").requireSuccess().object().getInt("total");
    }

    private static JsonObject state(Api api, String id) {
        return api.get("/api/v1/imports/" + id).requireSuccess().object();
    }
}
