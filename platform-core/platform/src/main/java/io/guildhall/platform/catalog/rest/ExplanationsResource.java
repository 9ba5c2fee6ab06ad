package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Explaining;
import io.guildhall.platform.catalog.SearchExplanation;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why products are where they are in lists. */
@Path("/api/v1")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class ExplanationsResource {

    @Inject
    private Explaining explaining;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    /**
     * Why a product is where it is.
     *
     * @param matches KEY, CODE, WHOLE_NAME, NEAR_NAME, PINYIN or WORDS, what counts most first
     * @param words each word of the query with where the product has it: CODE, NAME, TERMS, DESCRIPTION or NEARLY
     * @param filtered whether the words fit, but not what the search was narrowed to
     * @param rank its place from 1, or null where it was not found or is beyond the first thousand
     */
    public record ExplanationJson(
            boolean found, List<String> matches, List<WordJson> words, boolean filtered, Integer rank, long total) {}

    /** A word and where the product has it; nowhere is why it is not found. */
    public record WordJson(String word, List<String> places) {}

    @GET
    @Path("products/{id}/why")
    @Operation(summary = "Why a product is where it is among what a search finds")
    public ExplanationJson why(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("supplier") @DefaultValue("") String supplier,
            @QueryParam("sort") @DefaultValue("") String sort) {
        return json(explaining
                .why(Ids.parse(id), query(words, category, supplier, sort), actor.find())
                .explanation());
    }

    @GET
    @Path("my/products/{id}/found")
    @RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
    @Operation(summary = "How a product of one's own company is found by a search, or why it is not")
    public ExplanationJson found(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category) {
        return json(explaining.own(actor.get(), Ids.parse(id), query(words, category, "", "")));
    }

    private SearchQuery query(String words, String category, String supplier, String sort) {
        return new SearchQuery(words, category, supplier, Map.of(), sort, "", 1, language.tag());
    }

    private static ExplanationJson json(SearchExplanation explanation) {
        return new ExplanationJson(
                explanation.found(),
                explanation.matches().stream().map(Enum::name).toList(),
                explanation.words().stream()
                        .map(word -> new WordJson(
                                word.word(), word.places().stream().map(Enum::name).toList()))
                        .toList(),
                explanation.filtered(),
                explanation.rank() == 0 ? null : explanation.rank(),
                explanation.total());
    }
}
