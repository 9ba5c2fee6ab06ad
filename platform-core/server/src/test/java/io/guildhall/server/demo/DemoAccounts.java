package io.guildhall.server.demo;

import io.guildhall.server.testing.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** Gives people of the demo the one password that everybody knows. */
public final class DemoAccounts {

    /** Everybody's password in the demo: long enough for the rules, and known to all. */
    public static final String PASSWORD = "guildhall-demo";

    private final Api keycloak;
    private final String realm;

    DemoAccounts(Api keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** Replaces the temporary password of a colleague who was invited. */
    void settle(String subject) {
        String user = "/admin/realms/" + realm + "/users/" + subject;
        JsonObject password = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", PASSWORD)
                .add("temporary", false)
                .build();
        keycloak.put(user + "/reset-password", password).requireSuccess();
    }
}
