package io.guildhall.platform.company;

import io.guildhall.platform.shared.web.Checks;
import java.util.Locale;

/**
 * Someone who gets an account in a company.
 *
 * @param username 3 to 60 lower-case letters, digits, points, hyphens and underscores
 * @param password at least ten characters and not made of the username; goes to Keycloak and nowhere else
 */
public record Applicant(String username, String firstName, String lastName, String email, String password) {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 128;

    public Applicant {
        username = username == null ? null : username.strip().toLowerCase(Locale.ROOT);
    }

    void check(Checks checks) {
        checkPerson(checks);
        if (checks.that(password != null && !password.isEmpty(), "password", "shared.check.missing")) {
            checks.that(
                    password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD,
                    "password",
                    "company.check.password-length",
                    SHORTEST_PASSWORD);
            checks.that(
                    username == null
                            || username.length() < 3
                            || !password.toLowerCase(Locale.ROOT).contains(username),
                    "password",
                    "company.check.password-username");
        }
    }

    void checkPerson(Checks checks) {
        if (checks.text(username, "username", 60)) {
            checks.that(username.matches("[a-z0-9][a-z0-9._-]{2,59}"), "username", "company.check.username");
        }
        checks.text(firstName, "firstName", 60);
        checks.text(lastName, "lastName", 60);
        if (checks.text(email, "email", 200)) {
            checks.that(Profile.isEmail(email), "email", "shared.check.email");
        }
    }

    @Override
    public String toString() {
        return "Applicant[" + username + "]";
    }
}
