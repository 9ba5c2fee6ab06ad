package io.guildhall.server.journeys;

import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Member companies of a marketplace, made through its API for journeys that begin after their registration. Whoever
 * registers a company runs its account, buys and sells for it.
 */
public final class Companies {
    private static final String BOUNDARY = "a-boundary-no-company-has-in-its-name";
    private static final AtomicInteger REGISTERED = new AtomicInteger();

    private final Marketplace marketplace;
    private final TestStack stack;

    public Companies(Marketplace marketplace, TestStack stack) {
        this.marketplace = marketplace;
        this.stack = stack;
    }

    /** A company and the person who registered it. */
    public record Company(String id, String name, Member head) {}

    /** Somebody with an account, whose password is {@link Marketplace#PASSWORD}. */
    public record Member(String username, Api api) {}

    /** A company that waits to be verified. */
    public Company waiting(String name) {
        int number = REGISTERED.incrementAndGet();
        String username = "head-" + number;
        JsonObject registration = Json.createObjectBuilder()
                .add("legalName", name)
                .add("country", "DE")
                .add("city", Json.createObjectBuilder().add("en", "Hamburg").add("zh-CN", "汉堡"))
                .add("companyCode", String.format("DE%09d", 811_000_000 + number))
                .add("firstName", "Jonas")
                .add("lastName", "Weber")
                .add("email", username + "@example.com")
                .add("phone", "+49 40 8600 " + (1000 + number))
                .add("username", username)
                .add("password", Marketplace.PASSWORD)
                .add("acceptTerms", true)
                .build();
        String id = marketplace
                .visitor()
                .send(
                        "POST",
                        "/api/v1/companies",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString(withLicence(registration)))
                .requireSuccess()
                .object()
                .getString("id");
        return new Company(id, name, member(username));
    }

    /** A company that may trade. */
    public Company verified(String name) {
        Company company = waiting(name);
        marketplace
                .admin()
                .post("/api/v1/companies/" + company.id() + "/verify", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
        return company;
    }

    /** A colleague of the company's head with these roles, who has replaced the password of the invitation. */
    public Member colleague(Company company, String username, String... roles) {
        JsonArrayBuilder given = Json.createArrayBuilder();
        List.of(roles).forEach(given::add);
        String subject = company.head()
                .api()
                .post(
                        "/api/v1/people",
                        Json.createObjectBuilder()
                                .add("username", username)
                                .add("firstName", "Lan")
                                .add("lastName", "Zhou")
                                .add("email", username + "@example.com")
                                .add("roles", given)
                                .build())
                .requireSuccess()
                .object()
                .getString("id");
        stack.keycloakAdmin()
                .put(
                        "/admin/realms/" + marketplace.slug() + "/users/" + subject + "/reset-password",
                        Json.createObjectBuilder()
                                .add("type", "password")
                                .add("value", Marketplace.PASSWORD)
                                .add("temporary", false)
                                .build())
                .requireSuccess();
        return member(username);
    }

    private Member member(String username) {
        return new Member(username, marketplace.visitor().as(username, Marketplace.PASSWORD));
    }

    private static String withLicence(JsonObject registration) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"registration\"\r\n"
                + "Content-Type: application/json; charset=utf-8\r\n\r\n" + registration + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"licence\"; filename=\"licence.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n%%EOF\r\n--" + BOUNDARY + "--\r\n";
    }
}
