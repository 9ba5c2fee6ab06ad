package io.guildhall.platform.importing;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.database.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps for whom an import runs: a job has no request to ask. */
final class StoredActor {

    private StoredActor() {}

    static String write(Actor actor) {
        return Json.write(Map.of(
                "subject", actor.subject(),
                "username", actor.username(),
                "displayName", actor.displayName(),
                "email", actor.email() == null ? "" : actor.email(),
                "roles", List.copyOf(actor.roles()),
                "company", actor.requireCompany().toString()));
    }

    @SuppressWarnings("unchecked")
    static Actor read(String json) {
        Map<String, Object> stored = Json.read(json, LinkedHashMap.class);
        return new Actor(
                stored.get("subject").toString(),
                stored.get("username").toString(),
                stored.get("displayName").toString(),
                stored.get("email").toString(),
                Set.copyOf((List<String>) stored.get("roles")),
                UUID.fromString(stored.get("company").toString()));
    }
}
