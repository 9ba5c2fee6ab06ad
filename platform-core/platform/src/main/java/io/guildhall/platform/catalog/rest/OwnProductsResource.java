package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Completeness;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The products of one's own company, as a list. */
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
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    /**
     * A line of a seller's own products.
     *
     * @param completeness from 0 to 100, or null where it has not been measured yet
     * @param missing the fields that would raise it, those that weigh most first
     */
    public record OwnProductJson(
            UUID id,
            String number,
            String sku,
            String name,
            String category,
            String status,
            ProductJson.PriceJson price,
            BigDecimal stock,
            Integer completeness,
            List<String> missing,
            Instant changedAt,
            String validUntil) {}

    @GET
    @Path("my/products")
    @RolesAllowed({Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN})
    @Operation(
            summary = "List the products of one's own company",
            description =
                    "validity is EXPIRED or EXPIRING, within 14 days, and leaves out what has no last day; below leaves"
                            + " only those described less completely than that, from 1 to 100; sort is changed, sku, number, name,"
                            + " price, stock or completeness, with a dash before it for descending")
    public ListAnswer<OwnProductJson> own(
            @QueryParam("status") String status,
            @QueryParam("validity") String validity,
            @QueryParam("category") String category,
            @QueryParam("q") String text,
            @QueryParam("below") @DefaultValue("") String below,
            @QueryParam("sort") String sort,
            @BeanParam Paging paging) {
        Sort by = Sort.of(Optional.ofNullable(sort), OwnProductsQuery.SORTABLE, Sort.descending("changed"));
        OwnProductsQuery query = new OwnProductsQuery(
                statusOf(status),
                validityOf(validity),
                taxonomy.tree().below(category),
                text,
                belowOf(below),
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
                        product.completeness().map(Completeness::score).orElse(null),
                        product.completeness().map(Completeness::missing).orElse(List.of()),
                        product.changedAt(),
                        product.validUntil().isEmpty() ? null : product.validUntil()));
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

    private static OptionalInt belowOf(String below) {
        if (below.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!below.matches("[1-9]\\d?|100")) {
            throw Rejection.of("below", "Below is a number from 1 to 100");
        }
        return OptionalInt.of(Integer.parseInt(below));
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
