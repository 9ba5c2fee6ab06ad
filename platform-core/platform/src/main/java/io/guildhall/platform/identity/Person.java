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
        Set<String> roles) {}
