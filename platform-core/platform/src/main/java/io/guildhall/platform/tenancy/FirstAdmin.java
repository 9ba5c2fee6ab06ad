package io.guildhall.platform.tenancy;

/**
 * Who runs a new marketplace.
 *
 * @param username what they sign in with, lower case
 * @param password what they sign in with the first time
 * @param generated whether the platform made the password up, which then has to be changed at the first sign-in
 */
public record FirstAdmin(
        String username, String email, String firstName, String lastName, String password, boolean generated) {

    @Override
    public String toString() {
        return "FirstAdmin[" + username + "]";
    }
}
