package io.guildhall.platform.identity;

import java.time.Instant;

/**
 * What a session cookie holds.
 *
 * @param actor who signed in
 * @param refreshToken asks Keycloak whether the session still stands and what the roles are now
 * @param checkedUntil until when the answer is trusted without asking
 */
public record Session(Actor actor, String refreshToken, Instant checkedUntil) {

    @Override
    public String toString() {
        return "Session[" + actor.username() + "]";
    }
}
