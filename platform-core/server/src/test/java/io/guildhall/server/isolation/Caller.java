package io.guildhall.server.isolation;

import io.guildhall.platform.identity.Roles;
import io.guildhall.server.testing.Api;
import java.util.List;
import java.util.Set;

/** Somebody who calls, with the roles they have, those that the server gives included. */
record Caller(String name, Api api, Set<String> roles) {

    static Caller nobody(Api host) {
        return new Caller("nobody", host, Set.of());
    }

    static Caller admin(String name, Api api) {
        return new Caller(name, api, Set.of(Roles.TENANT_ADMIN, Roles.SIGNED_IN));
    }

    static Caller operator(Api api) {
        return new Caller("the operator", api, Set.of(Roles.OPERATOR, Roles.SIGNED_IN));
    }

    static Caller member(String name, Api api, List<String> roles) {
        Set<String> all = new java.util.HashSet<>(roles);
        all.addAll(List.of(Roles.MEMBER, Roles.SIGNED_IN));
        return new Caller(name, api, Set.copyOf(all));
    }

    boolean may(Endpoint endpoint) {
        return endpoint.roles().stream().allMatch(needed -> needed.stream().anyMatch(roles::contains));
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return name;
    }
}
