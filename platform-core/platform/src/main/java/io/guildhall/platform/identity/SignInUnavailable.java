package io.guildhall.platform.identity;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;

/** Keycloak does not answer: nobody can sign in, nobody new can be recognised. */
public class SignInUnavailable extends Rejection {

    SignInUnavailable(Throwable cause) {
        super(CommonReason.UNAVAILABLE, "Sign-in is away for the moment. Try again shortly.");
        initCause(cause);
    }
}
