package io.guildhall.platform.interest.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.interest.MailWish;
import io.guildhall.platform.interest.SavedSearchView;
import io.guildhall.platform.interest.SavedSearches;
import io.guildhall.platform.interest.SearchCriteria;
import io.guildhall.platform.interest.SearchHit;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.web.Texts;
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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The searches the person who asks has saved. */
@Path("/api/v1/saved-searches")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Interest")
public class SavedSearchesResource {

    private static final int MOST_HITS = 100;

    @Inject
    private SavedSearches searches;

    @Inject
    private CurrentActor actor;

    /**
     * A search to be saved.
     *
     * @param q words, may be null
     * @param category code of a category, may be null
     * @param supplier id of the seller, may be null
     * @param facets chosen values by attribute code, may be null
     * @param sort relevance, price, -price or -published; may be null
     * @param mail NEVER, AT_ONCE or DAILY; null for never
     * @param language of the mails, en or zh-CN; null for en
     */
    public record NewSearch(
            String name,
            String q,
            String category,
            String supplier,
            Map<String, List<String>> facets,
            String sort,
            String mail,
            String language) {}

    /** What a search is called and how its person is told. */
    public record Description(String name, String mail) {}

    /**
     * A saved search.
     *
     * @param fresh how many products were found since it was seen
     * @param href path of the page that shows its whole result
     */
    public record SearchJson(
            UUID id,
            String name,
            String q,
            String category,
            String supplier,
            Map<String, List<String>> facets,
            String sort,
            String mail,
            int fresh,
            Instant lastFound,
            String href,
            long version) {}

    /** A product that was found. */
    public record HitJson(
            UUID product,
            String number,
            Map<String, String> name,
            UUID supplier,
            BigDecimal lowestPrice,
            String currency,
            String unit,
            Instant foundAt,
            boolean fresh) {}

    @GET
    @Operation(summary = "The searches the person who asks has saved")
    public ListAnswer<SearchJson> all() {
        return new ListAnswer<>(
                searches.all(actor.get()).stream()
                        .map(SavedSearchesResource::json)
                        .toList(),
                null);
    }

    @POST
    @Operation(summary = "Saves a search; from now on somebody looks for what comes")
    public Response save(@HeaderParam("Idempotency-Key") String key, NewSearch wish) {
        if (wish == null) {
            throw Rejection.of("name", "Name the search");
        }
        String language = wish.language() == null ? "en" : wish.language();
        if (!Texts.LANGUAGES.contains(language)) {
            throw Rejection.of("language", "The language is en or zh-CN");
        }
        UUID id = searches.save(
                actor.get(),
                key,
                wish.name(),
                new SearchCriteria(wish.q(), wish.category(), wish.supplier(), wish.facets(), wish.sort()),
                mail(wish.mail()),
                language);
        return answered(id, Response.created(URI.create("/api/v1/saved-searches/" + id)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A saved search")
    public Response get(@PathParam("id") String id) {
        return answered(Ids.parse(id), Response.ok());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Calls a search otherwise, or tells its person otherwise; needs If-Match")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Description description) {
        UUID search = searches.view(actor.get(), Ids.parse(id)).id();
        if (description == null) {
            throw Rejection.of("name", "Name the search");
        }
        searches.change(
                actor.get(),
                search,
                Preconditions.requiredVersion(ifMatch),
                description.name(),
                mail(description.mail()));
        return answered(search, Response.ok());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets a search; nobody looks any more")
    public void delete(@PathParam("id") String id) {
        searches.delete(actor.get(), Ids.parse(id));
    }

    @GET
    @Path("{id}/hits")
    @Operation(summary = "What a search has found since it was saved, the latest first")
    public ListAnswer<HitJson> hits(@PathParam("id") String id) {
        return new ListAnswer<>(
                searches.hits(actor.get(), Ids.parse(id), MOST_HITS).stream()
                        .map(SavedSearchesResource::json)
                        .toList(),
                null);
    }

    @POST
    @Path("{id}/seen")
    @Operation(summary = "Notes that the person has seen what was found")
    public void seen(@PathParam("id") String id) {
        searches.open(actor.get(), Ids.parse(id));
    }

    private static MailWish mail(String name) {
        if (name != null
                && List.of(MailWish.values()).stream()
                        .noneMatch(wish -> wish.name().equals(name))) {
            throw Rejection.of("mail", "Mail is NEVER, AT_ONCE or DAILY");
        }
        return MailWish.of(name);
    }

    private Response answered(UUID id, Response.ResponseBuilder response) {
        SavedSearchView view = searches.view(actor.get(), id);
        return response.entity(json(view))
                .tag(Preconditions.tag(view.version()))
                .build();
    }

    private static SearchJson json(SavedSearchView search) {
        return new SearchJson(
                search.id(),
                search.name(),
                search.criteria().words(),
                search.criteria().category(),
                search.criteria().supplier(),
                search.criteria().facets(),
                search.criteria().sort(),
                search.mail().name(),
                search.fresh(),
                search.lastFound().orElse(null),
                search.criteria().href(),
                search.version());
    }

    private static HitJson json(SearchHit hit) {
        return new HitJson(
                hit.product().id(),
                hit.product().number(),
                hit.product().name().byLanguage(),
                hit.product().company(),
                hit.product().lowestPrice(),
                hit.product().currency(),
                hit.product().unit(),
                hit.foundAt(),
                hit.fresh());
    }
}
