package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.CodeAdvice;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.SameGoods;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products as everyone finds and reads them. */
@Path("/api/v1/products")
@ApplicationScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ProductsResource {

    private static final String FACET = "facet.";

    @Inject
    private ProductReader reader;

    @Inject
    private WrittenProducts written;

    @Inject
    private Instance<ProductSearch> search;

    @Inject
    private Identifiers identifiers;

    @Inject
    private SameGoods sameGoods;

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
            List<SearchAnswer.Related> related,
            AdviceJson advice) {}

    /**
     * What is wrong with a code in the query that nothing has.
     *
     * @param corrected the code with the check digit that fits
     * @param reason in words, naming the digit expected
     */
    public record AdviceJson(String scheme, String typed, String corrected, String reason) {

        static AdviceJson of(CodeAdvice advice, String language) {
            return new AdviceJson(
                    advice.scheme(),
                    advice.typed(),
                    advice.corrected(),
                    advice.reason().in(language));
        }
    }

    /** An attribute the result can be narrowed by, with the values there are. */
    public record FacetJson(String code, String name, String unit, List<ValueJson> values, NumbersJson numbers) {}

    /** How the numbers of an attribute are spread, in its unit; each bucket's value can be asked for. */
    public record NumbersJson(
            java.math.BigDecimal least, java.math.BigDecimal greatest, List<String> units, List<ValueJson> buckets) {}

    /** One value of a facet. */
    public record ValueJson(String value, String label, long count) {}

    @GET
    @Operation(
            summary = "Find products",
            description =
                    "supplier is a company's id; facet.<attribute>=<value> narrows the result and may be repeated; of a number the value may be a"
                            + " range with any unit of its dimension, such as 5..10, 0.5..:INH or ..2:MTR; facet.lead-time=7"
                            + " is ready to ship within seven days, facet.dispatch-from=CN/Jiangsu leaves there; sort is relevance,"
                            + " price, -price, -published, or attribute.<code> or -attribute.<code> of a sortable attribute")
    public FoundProducts find(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("supplier") @DefaultValue("") String supplier,
            @QueryParam("sort") @DefaultValue("") String sort,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
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
                answer.related(),
                paging.cursor().isEmpty()
                        ? identifiers
                                .advise(
                                        words,
                                        answer.items().stream()
                                                .map(SearchAnswer.Item::product)
                                                .toList())
                                .map(advice -> AdviceJson.of(advice, language.tag()))
                                .orElse(null)
                        : null);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a product",
            description = "One that was merged into another of its seller answers 301 with the address of that one")
    public Response read(@PathParam("id") String id, @Context Request request) {
        UUID product = Ids.parse(id);
        ProductReader.Reading reading;
        try {
            reading = reader.read(product, actor.find());
        } catch (Rejection e) {
            return reader.movedTo(product)
                    .map(kept -> Response.status(Response.Status.MOVED_PERMANENTLY)
                            .location(URI.create("/api/v1/products/" + kept))
                            .build())
                    .orElseThrow(() -> e);
        }
        EntityTag tag = new EntityTag(reading.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(written.json(reading, language.tag())).tag(tag)
                : unchanged;
        return cached(answer, reading).build();
    }

    /** Prices agreed with a buyer stay in that reader's own cache, and are asked for again before they are shown again. */
    private static Response.ResponseBuilder cached(Response.ResponseBuilder answer, ProductReader.Reading reading) {
        return reading.agreed().isPresent()
                ? answer.header("Vary", "Accept-Language, Authorization, Cookie")
                        .header("Cache-Control", "private, no-cache")
                : answer.header("Vary", "Accept-Language");
    }

    /** What another supplier asks for the same goods. */
    public record OfferJson(
            UUID product,
            UUID supplier,
            String supplierName,
            BigDecimal price,
            String currency,
            String unit,
            BigDecimal stock) {}

    @GET
    @Path("{id}/other-suppliers")
    @Operation(summary = "What other suppliers ask for the same goods, the cheapest first")
    public List<OfferJson> otherSuppliers(@PathParam("id") String id) {
        UUID product = reader.read(Ids.parse(id), actor.find()).product().id();
        return sameGoods.others(product).stream()
                .map(offer -> new OfferJson(
                        offer.product().id(),
                        offer.product().company(),
                        offer.supplier().in(language.tag()),
                        offer.product().lowestPrice(),
                        offer.product().currency(),
                        offer.product().unit(),
                        offer.product().available()))
                .toList();
    }

    private static FacetJson facet(SearchAnswer.Facet facet) {
        return new FacetJson(
                facet.code(),
                facet.name(),
                facet.unit(),
                values(facet.values()),
                facet.numbers() == null
                        ? null
                        : new NumbersJson(
                                facet.numbers().least(),
                                facet.numbers().greatest(),
                                facet.numbers().units(),
                                values(facet.numbers().buckets())));
    }

    private static List<ValueJson> values(List<SearchAnswer.FacetValue> values) {
        return values.stream()
                .map(value -> new ValueJson(value.value(), value.label(), value.count()))
                .toList();
    }
}
