package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.SaleTerms.Place;
import io.guildhall.platform.catalog.Warehouse;
import io.guildhall.platform.catalog.Warehouses;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The places a company dispatches goods from. */
@Path("/api/v1/warehouses")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class WarehousesResource {

    @Inject
    private Warehouses warehouses;

    @Inject
    private CurrentActor actor;

    /**
     * A place.
     *
     * @param code the company's own, by which products name it; never changes, and is ignored in a change
     * @param country ISO 3166
     * @param region a province or state, or null
     */
    public record WarehouseRequest(String code, String name, String country, String region, String city) {

        private Place place() {
            return new Place(text(country), text(region), text(city));
        }
    }

    /** A place as it is answered. */
    public record WarehouseJson(
            UUID id, String code, String name, String country, String region, String city, long version) {

        static WarehouseJson of(Warehouse warehouse) {
            return new WarehouseJson(
                    warehouse.id(),
                    warehouse.code(),
                    warehouse.name(),
                    warehouse.place().country(),
                    warehouse.place().region(),
                    warehouse.place().city(),
                    warehouse.version());
        }
    }

    @GET
    @Operation(summary = "The company's warehouses by their codes, all of them")
    public ListAnswer<WarehouseJson> list() {
        return new ListAnswer<>(
                warehouses.all(actor.get()).stream().map(WarehouseJson::of).toList(), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a warehouse")
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), Ids.parse(id));
    }

    @POST
    @Operation(summary = "Add a place of dispatch")
    public Response add(WarehouseRequest request) {
        WarehouseRequest given = required(request);
        UUID id = warehouses.add(actor.get(), text(given.code()), text(given.name()), given.place());
        return answer(Response.created(URI.create("/api/v1/warehouses/" + id)), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Correct a warehouse's name or place; needs the ETag that was read as If-Match")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, WarehouseRequest request) {
        UUID warehouse = warehouses.view(actor.get(), Ids.parse(id)).id();
        WarehouseRequest given = required(request);
        warehouses.change(
                actor.get(), warehouse, Preconditions.requiredVersion(ifMatch), text(given.name()), given.place());
        return answer(Response.ok(), warehouse);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a warehouse no product leaves; needs the ETag that was read as If-Match")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID warehouse = warehouses.view(actor.get(), Ids.parse(id)).id();
        warehouses.remove(actor.get(), warehouse, Preconditions.requiredVersion(ifMatch));
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        Warehouse warehouse = warehouses.view(actor.get(), id);
        return answer.entity(WarehouseJson.of(warehouse))
                .tag(Preconditions.tag(warehouse.version()))
                .build();
    }

    private static WarehouseRequest required(WarehouseRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the warehouse as a JSON object");
        }
        return request;
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
