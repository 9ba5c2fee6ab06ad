package io.guildhall.platform.shared.web;

import io.guildhall.vertical.LocalizedText;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The signed-in person a page is rendered for.
 *
 * @param name what to call the person
 * @param roles the roles held on this site, by the names identity gives them
 * @param company the member company the person acts for
 * @param signOutPath where the sign-out button posts to
 */
public record Viewer(String name, Set<String> roles, Optional<Company> company, String signOutPath) {

    /** The member company a person acts for. */
    public record Company(String id, LocalizedText name) {}

    public Viewer {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(company, "company is null");
        roles = Set.copyOf(roles);
    }

    public boolean hasAny(Set<String> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
