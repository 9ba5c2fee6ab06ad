package io.guildhall.platform.interest.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.interest.FollowedSuppliers;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The button that follows a supplier, as it is for this person: the supplier's page, the same for everyone, fetches it. */
@Path("/suppliers/{id}/follow")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class FollowButtonPages {

    @Inject
    private FollowedSuppliers followed;

    @Inject
    private CurrentActor actor;

    /** The button. */
    public record FollowButton(UUID supplier, boolean follows, String back) {}

    @GET
    @Operation(hidden = true)
    public Page button(@PathParam("id") String supplier) {
        UUID id = Ids.parse(supplier);
        return Page.of(
                "interest/followButton.jte",
                new FollowButton(id, followed.follows(actor.get(), id), "/suppliers/" + id));
    }
}
