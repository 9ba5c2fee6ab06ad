package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products as their sellers publish and keep them. */
@Path("/api/v1")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class OwnProductsResource {

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

    /** A line of a seller's own products. */
    public record OwnProductJson(
            UUID id,
            String number,
            String sku,
            String name,
            String category,
            String status,
            ProductJson.PriceJson price,
            BigDecimal stock,
            Instant changedAt,
            String validUntil) {}

    @POST
    @Path("products")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a product")
    public Response publish(ProductRequest request, @HeaderParam("Idempotency-Key") String key) {
        UUID id = products.publish(actor.get(), required(request), key);
        return answer(Response.created(URI.create("/api/v1/products/" + id)), id);
    }

    @PUT
    @Path("products/{id}")
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
    @Path("products/{id}/withdraw")
    @RolesAllowed({Roles.SELLER, Roles.TENANT_ADMIN})
    @Operation(summary = "Take a product off the marketplace")
    public Response withdraw(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID product = Ids.parse(id);
        products.withdraw(actor.get(), product, versionOrCurrent(product, ifMatch));
        return answer(Response.ok(), product);
    }

    @POST
    @Path("products/{id}/republish")
    @Operation(summary = "Put a withdrawn product back")
    public Response republish(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID product = Ids.parse(id);
        products.republish(actor.get(), product, versionOrCurrent(product, ifMatch));
        return answer(Response.ok(), product);
    }

    @GET
    @Path("my/products")
    @RolesAllowed({Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN})
    @Operation(
            summary = "List the products of one's own company",
            description = "validity is EXPIRED or EXPIRING, within 14 days, and leaves out what has no last day")
    public ListAnswer<OwnProductJson> own(
            @QueryParam("status") String status,
            @QueryParam("validity") String validity,
            @QueryParam("category") String category,
            @QueryParam("q") String text,
            @QueryParam("sort") String sort,
            @BeanParam Paging paging) {
        Sort by = Sort.of(Optional.ofNullable(sort), OwnProductsQuery.SORTABLE, Sort.descending("changed"));
        OwnProductsQuery query = new OwnProductsQuery(
                statusOf(status),
                validityOf(validity),
                taxonomy.tree().below(category),
                text,
                language.tag(),
                by,
                paging.cursor());
        return products.own(actor.get(), query, paging.limit())
                .map(product -> new OwnProductJson(
                        product.id(),
                        product.number(),
                        product.sku(),
                        product.name().in(language.tag()),
                        product.category(),
                        product.status().name(),
                        new ProductJson.PriceJson(product.price(), product.currency(), product.unit()),
                        product.available(),
                        product.changedAt(),
                        product.validUntil().isEmpty() ? null : product.validUntil()));
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

    private static Optional<OwnProductsQuery.Validity> validityOf(String validity) {
        if (validity == null || validity.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OwnProductsQuery.Validity.valueOf(validity.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("validity", "The validity is EXPIRED or EXPIRING");
        }
    }

    private static Optional<ProductStatus> statusOf(String status) {
        if (status == null || status.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProductStatus.valueOf(status.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("status", "The status is PUBLISHED, WITHDRAWN, HELD or SENT_BACK");
        }
    }
}
