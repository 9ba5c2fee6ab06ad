package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products as their sellers publish, describe and withdraw them. */
@Path("/api/v1/products")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class PublishingResource {

    @Inject
    private Products products;

    @Inject
    private ProductReader reader;

    @Inject
    private WrittenProducts written;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Marketplace marketplace;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a product")
    public Response publish(ProductRequest request, @HeaderParam("Idempotency-Key") String key) {
        UUID id = products.publish(actor.get(), required(request), key);
        return answer(Response.created(URI.create("/api/v1/products/" + id)), id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Describe a product anew")
    public Response update(
            @PathParam("id") String id, ProductRequest request, @HeaderParam("If-Match") String ifMatch) {
        UUID product = Ids.parse(id);
        products.ownView(actor.get(), product);
        products.update(actor.get(), product, version(ifMatch), required(request));
        return answer(Response.ok(), product);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({Roles.SELLER, Roles.TENANT_ADMIN})
    @Operation(summary = "Take a product off the marketplace")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID product = Ids.parse(id);
        products.withdraw(actor.get(), product, versionOrCurrent(product, ifMatch));
        return answer(Response.ok(), product);
    }

    @POST
    @Path("{id}/republish")
    @Operation(summary = "Put a withdrawn product back")
    public Response republish(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID product = Ids.parse(id);
        products.republish(actor.get(), product, versionOrCurrent(product, ifMatch));
        return answer(Response.ok(), product);
    }

    private ProductDraft required(ProductRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the product as a JSON object");
        }
        return request.draft(
                taxonomy.settings().tradeUnit(), marketplace.tenant().currency());
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        ProductReader.Reading reading = reader.read(id, actor.find());
        return answer.entity(written.json(reading, language.tag()))
                .tag(reading.tag())
                .build();
    }

    private long versionOrCurrent(UUID id, String ifMatch) {
        return ifMatch == null || ifMatch.equals("*")
                ? reader.read(id, actor.find()).product().version()
                : version(ifMatch);
    }

    /** The version in a tag; what follows it tells the stock, which a change of the description may ignore. */
    private static long version(String ifMatch) {
        if (ifMatch == null || !ifMatch.matches("(W/)?\"\\d{1,18}(-[0-9a-f]{1,8})?\"")) {
            throw Rejection.of("If-Match", "Send the ETag you read as If-Match");
        }
        return Long.parseLong(ifMatch.replaceAll("^(W/)?\"|[-\"].*$", ""));
    }
}
