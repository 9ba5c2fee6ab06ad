package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.RefusedChange;
import io.guildhall.platform.catalog.Rehearsal;
import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.Reworking;
import io.guildhall.platform.catalog.TaxonomyDifference;
import io.guildhall.platform.catalog.TaxonomyFile;
import io.guildhall.platform.catalog.TaxonomyFiles;
import io.guildhall.platform.catalog.TaxonomyHistory;
import io.guildhall.platform.catalog.TaxonomyVersion;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.WordedRejection;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private TaxonomyFiles files;

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

    /**
     * A taxonomy to take over.
     *
     * @param format {@code yaml} or {@code csv}
     * @param content the file's text
     * @param removeOthers whether categories that are not in it shall go
     * @param rehearsal whether only to say what it would change
     */
    public record ImportRequest(String format, String content, boolean removeOthers, boolean rehearsal) {}

    /**
     * What a file does or would do. Where there are problems, nothing is done.
     *
     * @param version the version it made, 0 for none
     */
    public record ImportAnswer(int version, List<ChangeJson> changes, List<ProblemJson> problems) {

        private static ImportAnswer of(TaxonomyFiles.Outcome outcome) {
            return new ImportAnswer(
                    outcome.version(),
                    outcome.differences().stream().map(TaxonomyResource::json).toList(),
                    Stream.concat(
                                    outcome.problems().stream().map(ProblemJson::of),
                                    outcome.refused().stream().map(ProblemJson::of))
                            .toList());
        }
    }

    /**
     * Why a file is not taken over.
     *
     * @param line of the file, 0 where it is about a category
     * @param category its code, empty where it is about a line
     */
    public record ProblemJson(int line, String category, Map<String, String> message) {

        private static ProblemJson of(TaxonomyFile.Problem problem) {
            return new ProblemJson(
                    problem.line(),
                    "",
                    WordedRejection.texts(WordedRejection.ofAll(List.of(problem.wording())))
                            .byLanguage());
        }

        private static ProblemJson of(RefusedChange refused) {
            return new ProblemJson(
                    0, refused.code(), WordedRejection.texts(refused.reason()).byLanguage());
        }
    }

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
                kind(request.kind()), request.category(), request.attribute(), request.from(), request.into());
        Rehearsal rehearsal = reworking.rehearse(wish);
        return new ReworkAnswer(
                rehearsal.products(),
                rehearsal.examples().stream()
                        .map(each -> new ConcernedJson(
                                each.id(), each.number(), each.name().byLanguage()))
                        .toList(),
                request.rehearsal() ? 0 : reworking.begin(actor.get(), wish));
    }

    @GET
    @Path("file")
    @Produces({"application/yaml", "text/csv"})
    @Operation(summary = "The taxonomy as a file: YAML with everything, or CSV without attributes")
    public Response file(@QueryParam("format") @DefaultValue("yaml") String format) {
        return file(files, format);
    }

    /** The file in that format. */
    public static Response file(TaxonomyFiles files, String format) {
        if (format.equals("csv")) {
            return files.table().response("csv");
        }
        return Response.ok(files.yaml())
                .type("application/yaml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"taxonomy.yaml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the taxonomy to what a file says, as one version, or say what that would change")
    public ImportAnswer imported(ImportRequest request) {
        if (request == null || request.content() == null) {
            throw Rejection.of("content", "Send the file's text");
        }
        String format = Objects.requireNonNullElse(request.format(), "yaml");
        TaxonomyFiles.Upload upload =
                new TaxonomyFiles.Upload("taxonomy." + format, request.content(), request.removeOthers());
        TaxonomyFiles.Outcome outcome =
                request.rehearsal() ? files.rehearse(actor.get(), upload) : files.apply(actor.get(), upload);
        return ImportAnswer.of(outcome);
    }

    private static Rework.Kind kind(String kind) {
        try {
            return Rework.Kind.valueOf(Objects.requireNonNullElse(kind, ""));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("kind", "The kind is RENAME_ATTRIBUTE, MERGE_VALUE, DROP_ATTRIBUTE or MERGE_CATEGORY");
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
