package io.guildhall.platform.identity;

import java.util.Set;

/** Someone with an account, as the others of their company see them. */
public record Person(
        String subject,
        String username,
        String firstName,
        String lastName,
        String email,
        boolean enabled,
        Set<String> roles) {

    /** The whole name, or the username where there is none. */
    public String name() {
        String name = PersonNames.full(firstName, lastName);
        return name.isEmpty() ? username : name;
    }
}
