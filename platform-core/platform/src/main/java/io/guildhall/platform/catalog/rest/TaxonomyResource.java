package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Rehearsal;
import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.Reworking;
import io.guildhall.platform.catalog.TaxonomyDifference;
import io.guildhall.platform.catalog.TaxonomyHistory;
import io.guildhall.platform.catalog.TaxonomyVersion;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of the taxonomy, and changes of it that take products along; for the marketplace's admin. */
@Path("/api/v1/taxonomy")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class TaxonomyResource {

    private static final int PAGE = 20;

    @Inject
    private TaxonomyHistory history;

    @Inject
    private Reworking reworking;

    @Inject
    private CurrentActor actor;

    /**
     * A version.
     *
     * @param cause {@code EDIT}, {@code IMPORT}, {@code REWORK} or {@code UNDO}
     * @param reverts the version it undid, 0 for none
     * @param revertedBy the version that undid it, 0 for none
     * @param rework how far its products are; null where it leaves them alone
     */
    public record VersionJson(
            int number,
            Instant at,
            String by,
            String cause,
            int reverts,
            int revertedBy,
            List<ChangeJson> changes,
            ReworkJson rework) {}

    /** What became of one category. */
    public record ChangeJson(String category, Map<String, String> name, List<DetailJson> details) {}

    /** One thing that is different. */
    public record DetailJson(
            String kind, String attribute, String property, Map<String, String> from, Map<String, String> to) {}

    /**
     * What a version does to products.
     *
     * @param kept how many of those done were left as they are
     */
    public record ReworkJson(String kind, int total, int done, int kept, boolean running) {}

    /**
     * A change that takes products along.
     *
     * @param kind {@code RENAME_ATTRIBUTE}, {@code MERGE_VALUE}, {@code DROP_ATTRIBUTE} or {@code MERGE_CATEGORY}
     * @param category id of the one that has the attribute, or that is merged
     * @param from the value that goes
     * @param into the new code, the value that stays, or the code of the category products come into
     * @param rehearsal whether only to say how many products it concerns
     */
    public record ReworkRequest(
            String kind, UUID category, String attribute, String from, String into, boolean rehearsal) {}

    /** How many products it concerns, the first of them, and the version it made; 0 for a rehearsal. */
    public record ReworkAnswer(int products, List<ConcernedJson> examples, int version) {}

    /** A product that is concerned. */
    public record ConcernedJson(UUID id, String number, Map<String, String> name) {}

    /** The version that undoes another one. */
    public record Undone(int version) {}

    @GET
    @Path("versions")
    @Operation(summary = "The versions of the taxonomy, the latest first")
    public ListAnswer<VersionJson> versions(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Optional<Integer> before = cursor.isEmpty() ? Optional.empty() : Optional.of(TaxonomyHistory.cursor(cursor));
        return ListAnswer.of(history.before(before, PAGE + 1), PAGE, version -> String.valueOf(version.number()))
                .map(TaxonomyResource::json);
    }

    @GET
    @Path("versions/{number}")
    @Operation(summary = "A version of the taxonomy, with everything that is different in it")
    public VersionJson version(@PathParam("number") String number) {
        return json(history.version(TaxonomyHistory.number(number)));
    }

    @POST
    @Path("versions/{number}/undo")
    @Operation(summary = "Undo a version: the categories, and the values it changed in products")
    public Undone undo(@PathParam("number") String number) {
        return new Undone(history.undo(actor.get(), TaxonomyHistory.number(number)));
    }

    @POST
    @Path("reworks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rename or drop an attribute, merge values or categories, and take the products along")
    public ReworkAnswer rework(ReworkRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the change as a JSON object");
        }
        Reworking.Wish wish = new Reworking.Wish(
                kind(request.kind()),
                request.category(),
                Objects.requireNonNullElse(request.attribute(), ""),
                Objects.requireNonNullElse(request.from(), ""),
                Objects.requireNonNullElse(request.into(), ""));
        Rehearsal rehearsal = reworking.rehearse(wish);
        return new ReworkAnswer(
                rehearsal.products(),
                rehearsal.examples().stream()
                        .map(each -> new ConcernedJson(
                                each.id(), each.number(), each.name().byLanguage()))
                        .toList(),
                request.rehearsal() ? 0 : reworking.begin(actor.get(), wish));
    }

    private static Rework.Kind kind(String kind) {
        try {
            return Rework.Kind.valueOf(Objects.requireNonNullElse(kind, ""));
        } catch (IllegalArgumentException e) {
            throw Rejection.of(
                    "kind", "The kind is RENAME_ATTRIBUTE, MERGE_VALUE, DROP_ATTRIBUTE or MERGE_CATEGORY");
        }
    }

    private static VersionJson json(TaxonomyVersion version) {
        return new VersionJson(
                version.number(),
                version.at(),
                version.by(),
                version.cause().name(),
                version.reverts(),
                version.revertedBy(),
                version.differences().stream().map(TaxonomyResource::json).toList(),
                version.rework()
                        .map(rework -> new ReworkJson(
                                rework.kind().name(), rework.total(), rework.done(), rework.kept(), !rework.isDone()))
                        .orElse(null));
    }

    private static ChangeJson json(TaxonomyDifference difference) {
        return new ChangeJson(
                difference.code(),
                difference.name().byLanguage(),
                difference.details().stream()
                        .map(detail -> new DetailJson(
                                detail.kind().name(),
                                detail.attribute(),
                                detail.property(),
                                detail.from().byLanguage(),
                                detail.to().byLanguage()))
                        .toList());
    }
}
