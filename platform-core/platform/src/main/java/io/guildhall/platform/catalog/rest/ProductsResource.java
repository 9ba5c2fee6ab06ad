package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products: found and read by everyone, published by sellers. */
@Path("/api/v1")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ProductsResource {

    private static final String FACET = "facet.";
    private static final Set<String> SORTABLE = Set.of("", "relevance", "price", "-price", "-published");

    @Inject
    private Products products;

    @Inject
    private ProductReader reader;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Marketplace marketplace;

    @Inject
    private Instance<ProductSearch> search;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    /** A page of what was found. */
    public record FoundProducts(
            List<ProductJson> items,
            String next,
            List<FacetJson> facets,
            long total,
            List<SearchAnswer.Related> related) {}

    /** An attribute the result can be narrowed by, with the values there are. */
    public record FacetJson(String code, String name, String unit, List<ValueJson> values) {}

    /** One value of a facet. */
    public record ValueJson(String value, String label, long count) {}

    /** A line of a seller's own products. */
    public record OwnProductJson(
            UUID id,
            String number,
            String sku,
            String name,
            String category,
            String status,
            ProductJson.PriceJson price,
            java.math.BigDecimal stock,
            Instant changedAt) {}

    @GET
    @Path("products")
    @PermitAll
    @Operation(
            summary = "Find products",
            description =
                    "supplier is a company's id; facet.<attribute>=<value> narrows the result and may be repeated; sort is relevance, price,"
                            + " -price or -published")
    public FoundProducts find(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("supplier") @DefaultValue("") String supplier,
            @QueryParam("sort") @DefaultValue("") String sort,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        if (!SORTABLE.contains(sort)) {
            throw Rejection.of("sort", "Sort by relevance, price, -price or -published");
        }
        if (search.isUnsatisfied()) {
            throw new Rejection(CommonReason.UNAVAILABLE, "The search is not available right now");
        }
        Map<String, List<String>> facets = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(FACET)) {
                facets.put(name.substring(FACET.length()), List.copyOf(values));
            }
        });
        SearchAnswer answer = search.get()
                .search(new SearchQuery(
                        words, category, supplier, facets, sort, paging.cursor(), paging.limit(), language.tag()));
        return new FoundProducts(
                answer.items().stream()
                        .map(item -> ProductJson.of(item.product(), item.supplier(), language.tag()))
                        .toList(),
                answer.next(),
                answer.facets().stream().map(ProductsResource::facet).toList(),
                answer.total(),
                answer.related());
    }

    @GET
    @Path("products/{id}")
    @PermitAll
    @Operation(summary = "Read a product")
    public Response read(@PathParam("id") String id, @Context Request request) {
        ProductReader.Reading reading = reader.read(Ids.parse(id), actor.find());
        EntityTag tag = new EntityTag(reading.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.header("Vary", "Accept-Language").build();
        }
        String tongue = language.tag();
        return Response.ok(ProductJson.of(
                        reading.product(), reading.supplier().displayName().in(tongue), tongue))
                .tag(tag)
                .header("Vary", "Accept-Language")
                .build();
    }

    @POST
    @Path("products")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SELLER)
    @Operation(summary = "Publish a product")
    public Response publish(ProductRequest request, @HeaderParam("Idempotency-Key") String key) {
        UUID id = products.publish(actor.get(), required(request), key);
        return answer(Response.created(URI.create("/api/v1/products/" + id)), id);
    }

    @PUT
    @Path("products/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SELLER)
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
    @RolesAllowed(Roles.SELLER)
    @Operation(summary = "Put a withdrawn product back")
    public Response republish(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID product = Ids.parse(id);
        products.republish(actor.get(), product, versionOrCurrent(product, ifMatch));
        return answer(Response.ok(), product);
    }

    @GET
    @Path("my/products")
    @RolesAllowed({Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN})
    @Operation(summary = "List the products of one's own company")
    public ListAnswer<OwnProductJson> own(
            @QueryParam("status") String status,
            @QueryParam("category") String category,
            @QueryParam("q") String text,
            @QueryParam("sort") String sort,
            @BeanParam Paging paging) {
        Sort by = Sort.of(Optional.ofNullable(sort), OwnProductsQuery.SORTABLE, Sort.descending("changed"));
        OwnProductsQuery query = new OwnProductsQuery(
                statusOf(status), taxonomy.tree().below(category), text, language.tag(), by, paging.cursor());
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
                        product.changedAt()));
    }

    private io.guildhall.platform.catalog.ProductDraft required(ProductRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the product as a JSON object");
        }
        return request.draft(
                taxonomy.settings().tradeUnit(), marketplace.tenant().currency());
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        ProductReader.Reading reading = reader.read(id, actor.find());
        String tongue = language.tag();
        return answer.entity(ProductJson.of(
                        reading.product(), reading.supplier().displayName().in(tongue), tongue))
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

    private static Optional<ProductStatus> statusOf(String status) {
        if (status == null || status.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProductStatus.valueOf(status.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("status", "The status is PUBLISHED or WITHDRAWN");
        }
    }

    private static FacetJson facet(SearchAnswer.Facet facet) {
        return new FacetJson(
                facet.code(),
                facet.name(),
                facet.unit(),
                facet.values().stream()
                        .map(value -> new ValueJson(value.value(), value.label(), value.count()))
                        .toList());
    }
}
