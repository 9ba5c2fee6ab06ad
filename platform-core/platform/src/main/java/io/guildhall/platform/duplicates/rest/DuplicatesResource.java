package io.guildhall.platform.duplicates.rest;

import io.guildhall.platform.catalog.Merged;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.duplicates.Duplicates;
import io.guildhall.platform.duplicates.Likeness;
import io.guildhall.platform.duplicates.Pair;
import io.guildhall.platform.duplicates.PairFilter;
import io.guildhall.platform.duplicates.PairState;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The products that may be the same. */
@Path("/api/v1/duplicates")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
public class DuplicatesResource {

    @Inject
    private Duplicates duplicates;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    /** One of the two products. */
    public record SideJson(UUID product, UUID company, Map<String, String> name) {}

    /**
     * Two products that may be the same, the older one first.
     *
     * @param reason CODE, GOODS or NAME
     * @param equal the codes of the identifiers and attributes that are equal
     * @param state OPEN, DISMISSED, MERGED, LINKED or GONE
     * @param moved what merging moved, or null
     */
    public record PairJson(
            UUID id,
            SideJson older,
            SideJson newer,
            String reason,
            List<String> equal,
            String state,
            Instant since,
            Merged moved) {}

    /** Which pairs are different. */
    public record DismissRequest(List<UUID> pairs) {}

    /** How many of them were open. */
    public record DismissAnswer(int dismissed) {}

    @GET
    @Operation(
            summary = "Products that may be the same, the latest first",
            description =
                    "state is OPEN unless said otherwise; reason, sellers (one or two), company and category narrow"
                            + " the list")
    public ListAnswer<PairJson> list(
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("sellers") @DefaultValue("") String sellers,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("category") @DefaultValue("") String category,
            @BeanParam Paging paging) {
        PairFilter filter = new PairFilter(
                Set.of(required(PairState.values(), state, "state")),
                reason.isEmpty() ? Optional.empty() : Optional.of(required(Likeness.values(), reason, "reason")),
                sellers.isEmpty() ? Optional.empty() : Optional.of(sellers(sellers)),
                company.isEmpty() ? Optional.empty() : Optional.of(Ids.parse(company)),
                taxonomy.tree().below(category));
        return duplicates.list(filter, paging.cursor(), paging.limit()).map(DuplicatesResource::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a pair of products that may be the same")
    public PairJson read(@PathParam("id") String id) {
        return json(duplicates.find(Ids.parse(id)));
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            summary = "Merge the newer product into the older one of the same seller",
            description =
                    "The newer one is withdrawn and its address leads to the older one; variants, identifiers, pictures"
                            + " and documents move where they do not collide. Can be undone for thirty days")
    public PairJson merge(@PathParam("id") String id) {
        duplicates.merge(actor.get(), Ids.parse(id));
        return read(id);
    }

    @POST
    @Path("{id}/link")
    @Operation(summary = "Show buyers of either product that another supplier has the same goods")
    public PairJson link(@PathParam("id") String id) {
        duplicates.link(actor.get(), Ids.parse(id));
        return read(id);
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Take back what was decided about a pair, so that it is open again")
    public PairJson undo(@PathParam("id") String id) {
        duplicates.undo(actor.get(), Ids.parse(id));
        return read(id);
    }

    @POST
    @Path("dismiss")
    @Operation(
            summary = "Say that products are different",
            description = "Up to 200 pairs; they are not proposed again unless one of the two says something else")
    public DismissAnswer dismiss(DismissRequest request) {
        if (request == null
                || request.pairs() == null
                || request.pairs().stream().anyMatch(Objects::isNull)) {
            throw Rejection.of("pairs", "Send the ids of the pairs");
        }
        return new DismissAnswer(duplicates.dismiss(actor.get(), request.pairs()));
    }

    @POST
    @Path("search")
    @Operation(summary = "Compare all published products with each other, in the background")
    public Response lookAtEverything() {
        duplicates.lookAtEverything(actor.get());
        return Response.accepted().build();
    }

    private static boolean sellers(String sellers) {
        return switch (sellers) {
            case "one" -> true;
            case "two" -> false;
            default -> throw Rejection.of("sellers", "Say one or two");
        };
    }

    private static <E extends Enum<E>> E required(E[] values, String code, String field) {
        return Stream.of(values)
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.of(field, "One of %s", List.of(values)));
    }

    private static PairJson json(Pair pair) {
        return new PairJson(
                pair.id(),
                json(pair.older()),
                json(pair.newer()),
                pair.reason().name(),
                pair.toldBy(),
                pair.state().name(),
                pair.since(),
                pair.moved().orElse(null));
    }

    private static SideJson json(Pair.Side side) {
        return new SideJson(side.product(), side.company(), side.name().byLanguage());
    }
}
