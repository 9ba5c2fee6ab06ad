package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.SpecialSearches;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The searches of the marketplace's industry. */
@Path("/api/v1/searches")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class SpecialSearchesResource {

    @Inject
    private SpecialSearches searches;

    @Inject
    private CompanyNames names;

    @Inject
    private Language language;

    /** A search and what it asks for. */
    public record SearchJson(String code, String name, List<CalculatorsResource.InputJson> inputs) {}

    /**
     * What was found, the best first.
     *
     * @param complete whether every candidate was judged; a narrower search is where not
     */
    public record FoundJson(List<HitJson> items, int total, boolean complete) {}

    /** A product and how well it fits, above 0 to 1. */
    public record HitJson(ProductJson product, double fit) {}

    @GET
    @Operation(summary = "List the searches of the industry")
    public ListAnswer<SearchJson> list() {
        return new ListAnswer<>(
                searches.all().stream()
                        .map(search -> new SearchJson(
                                search.code(),
                                search.name().in(language.tag()),
                                search.inputs().stream()
                                        .map(input -> CalculatorsResource.json(input, language.tag()))
                                        .toList()))
                        .toList(),
                null);
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search by the industry's own means",
            description = "Such as chemical.by-structure with {smiles, mode: part, exact or like, similarity}")
    public FoundJson run(@PathParam("code") String code, Map<String, Object> inputs) {
        if (inputs == null) {
            throw Rejection.of("body", "Send the inputs as a JSON object");
        }
        String tag = language.tag();
        SpecialSearches.Found found = searches.run(code, inputs, tag);
        return new FoundJson(
                found.hits().stream()
                        .map(hit -> new HitJson(
                                ProductJson.of(
                                        hit.product(),
                                        names.nameOf(hit.product().company()).in(tag),
                                        tag),
                                hit.fit()))
                        .toList(),
                found.fitting(),
                found.complete());
    }
}
