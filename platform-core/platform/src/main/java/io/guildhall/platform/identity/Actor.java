package io.guildhall.platform.identity;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person or program that is signed in at the host it asks.
 *
 * @param subject Keycloak's id of the account
 * @param username what they sign in with
 * @param displayName what others see
 * @param roles names from {@link Roles}
 * @param company the member company they belong to, or null for admins and operators
 */
public record Actor(String subject, String username, String displayName, String email, Set<String> roles, UUID company)
        implements Principal, Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public Optional<UUID> companyId() {
        return Optional.ofNullable(company);
    }

    /** The company this person acts for, or a refusal. */
    public UUID requireCompany() {
        return companyId()
                .orElseThrow(() -> new Rejection(CommonReason.FORBIDDEN, "This needs an account of a member company"));
    }
}
