package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.IdentifierCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks identifiers by the rule of their scheme. */
@Path("/api/v1/identifiers")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identifiers")
public class IdentifiersResource {

    @Inject
    private Identifiers identifiers;

    @Inject
    private Language language;

    /** What to check. */
    public record CheckRequest(String scheme, String value) {}

    /**
     * The outcome.
     *
     * @param normalized the form that is stored, null when the value is not valid
     * @param reason why not, or what a reviewer should know; null where there is nothing to say
     */
    public record CheckAnswer(boolean valid, String normalized, String reason) {}

    @POST
    @Path("check")
    @Operation(summary = "Check an identifier by the rule of its scheme")
    public CheckAnswer check(CheckRequest request) {
        if (request == null || request.scheme() == null || request.value() == null) {
            throw Rejection.of("scheme", "Send scheme and value");
        }
        if (identifiers.scheme(request.scheme()).isEmpty()) {
            throw Rejection.of("scheme", "No scheme with that code has a rule on this marketplace");
        }
        IdentifierCheck check = identifiers.check(request.scheme(), request.value());
        return new CheckAnswer(
                check.valid(),
                check.valid() ? check.normalized() : null,
                check.reason().map(reason -> reason.in(language.tag())).orElse(null));
    }
}
