package io.guildhall.platform.identity;

import java.util.Set;

/**
 * Someone who gets an account.
 *
 * @param username what they will sign in with: lower case
 * @param password goes to Keycloak and nowhere else
 * @param temporaryPassword whether they must choose their own at the first sign-in
 * @param roles names from {@link Roles}
 */
public record NewPerson(
        String username,
        String firstName,
        String lastName,
        String email,
        String password,
        boolean temporaryPassword,
        Set<String> roles) {

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
