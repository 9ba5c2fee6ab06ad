package io.guildhall.platform.interest.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.interest.FollowedSuppliers;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The suppliers the person who asks follows. */
@Path("/api/v1/followed-suppliers")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interest")
public class FollowedSuppliersResource {

    @Inject
    private FollowedSuppliers followed;

    @Inject
    private CurrentActor actor;

    /** A supplier that is followed. */
    public record FollowedJson(UUID supplier, Map<String, String> name, Instant since) {}

    @GET
    @Operation(summary = "The suppliers the person who asks follows, the latest first")
    public ListAnswer<FollowedJson> all() {
        return new ListAnswer<>(
                followed.all(actor.get()).stream()
                        .map(each ->
                                new FollowedJson(each.supplier(), each.name().byLanguage(), each.since()))
                        .toList(),
                null);
    }

    @PUT
    @Path("{supplier}")
    @Operation(summary = "Follows a supplier: the person is told of its new products")
    public void follow(@PathParam("supplier") String supplier) {
        followed.follow(actor.get(), Ids.parse(supplier));
    }

    @DELETE
    @Path("{supplier}")
    @Operation(summary = "Follows a supplier no longer")
    public void unfollow(@PathParam("supplier") String supplier) {
        followed.unfollow(actor.get(), Ids.parse(supplier));
    }
}
