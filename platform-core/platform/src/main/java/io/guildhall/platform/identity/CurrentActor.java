package io.guildhall.platform.identity;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The actor of the current request. */
@ApplicationScoped
public class CurrentActor {

    @Inject
    private HttpServletRequest request;

    /** Who is signed in, or nobody. */
    public Optional<Actor> find() {
        return request.getUserPrincipal() instanceof Actor actor ? Optional.of(actor) : Optional.empty();
    }

    /** Who is signed in, or a refusal. */
    public Actor get() {
        return find().orElseThrow(() -> new Rejection(CommonReason.FORBIDDEN, "Sign in first"));
    }
}
