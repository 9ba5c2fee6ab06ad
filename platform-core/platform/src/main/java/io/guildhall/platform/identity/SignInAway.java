package io.guildhall.platform.identity;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;

/** Keycloak does not answer: nobody can sign in, nobody new can be recognised, no account can be changed. */
final class SignInAway {

    private SignInAway() {}

    /** What whoever needs it is told. */
    static Rejection because(Exception cause) {
        WordedRejection refusal = WordedRejection.of(CommonReason.UNAVAILABLE, "identity.away");
        refusal.initCause(cause);
        return refusal;
    }
}
