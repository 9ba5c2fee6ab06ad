package io.guildhall.platform.importing.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.importing.ErrorFile;
import io.guildhall.platform.importing.ImportMode;
import io.guildhall.platform.importing.ImportPictures;
import io.guildhall.platform.importing.ImportView;
import io.guildhall.platform.importing.Imports;
import io.guildhall.platform.importing.ProductFile;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.rest.LargestBody;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products by the file. */
@Path("/api/v1")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@RolesAllowed(Roles.SELLER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    private static final int SHOWN_ERRORS = 100;

    @Inject
    private Imports imports;

    @Inject
    private ProductFile productFile;

    @Inject
    private CurrentActor actor;

    /**
     * An import.
     *
     * @param status {@code MAPPING}, {@code RUNNING}, {@code DONE}, {@code FAILED}, {@code UNDOING} or {@code UNDONE}
     * @param rows how many the file has
     * @param done how many of them were tried
     * @param mode {@code CREATE}, {@code CREATE_AND_UPDATE} or {@code UPDATE}
     * @param imported how many products were published
     * @param updated how many products were changed
     * @param unchanged how many products were as the file says
     * @param withdrawn how many products were withdrawn
     * @param failed how many rows were refused
     * @param undone how many products are again what they were before it
     * @param left how many products were not undone, for they were changed since
     * @param pictures what came of the pictures sent with it, null where there were none
     * @param failure why it ended early, empty where it did not
     * @param errors the first ones, or those after the cursor
     * @param next the cursor of the errors after these, or null
     */
    public record ImportJson(
            UUID id,
            String fileName,
            String status,
            String mode,
            int rows,
            int done,
            int imported,
            int updated,
            int unchanged,
            int withdrawn,
            int failed,
            int undone,
            int left,
            PicturesJson pictures,
            String failure,
            List<ErrorJson> errors,
            String next) {}

    /** How many pictures rows named, how many of those were tried, were new to their products, could not be hung. */
    public record PicturesJson(int named, int done, int added, int failed) {

        static PicturesJson of(ImportPictures pictures) {
            return pictures.any()
                    ? new PicturesJson(pictures.named(), pictures.done(), pictures.added(), pictures.failed())
                    : null;
        }
    }

    /** What is wrong in one line. */
    public record ErrorJson(long line, String field, String message) {}

    /** A line of the list of imports. */
    public record ImportSummary(
            UUID id,
            String fileName,
            String status,
            String mode,
            int rows,
            int done,
            int imported,
            int updated,
            int unchanged,
            int withdrawn,
            int failed,
            int undone,
            int left,
            Instant createdAt,
            Instant endedAt) {}

    /** What was begun. */
    public record Begun(UUID id, String status) {}

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargestBody(Imports.LARGEST_FORM)
    @Operation(
            summary = "Import products from a CSV, TSV or XLSX file",
            description = "Parts: file; mapping (optional, a JSON object of columns by field, such as {\"sku\":"
                    + " \"cas\", \"id.cas\": \"cas\"}; without it names of columns speak for themselves); fixed (optional,"
                    + " a JSON object of values by field for all rows that publish a product); mode (optional: CREATE,"
                    + " which is the default, CREATE_AND_UPDATE or UPDATE). Where products are updated, only what a filled"
                    + " cell says is changed, and a column mapped to action withdraws a product with the word delete. pictures"
                    + " (optional): a ZIP of JPEG, PNG and WebP files; a column mapped to pictures names the files of each"
                    + " product, separated by semicolons, and without such a column files are found by the product's"
                    + " number: A-1.jpg, A-1_2.jpg")
    public Response begin(List<EntityPart> parts, @HeaderParam("Idempotency-Key") String key) {
        MultipartForm form = MultipartForm.of(parts);
        MultipartForm.File file =
                form.file("file").orElseThrow(() -> Rejection.of("file", "Send the table as the part file"));
        UUID id = imports.run(
                actor.get(),
                new Upload(file.name(), file.content()),
                form.file("pictures").map(zip -> new Upload(zip.name(), zip.content())),
                mode(form),
                object(form, "mapping"),
                object(form, "fixed").orElseGet(Map::of),
                key);
        return Response.accepted(
                        new Begun(id, imports.view(actor.get(), id).status().name()))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    @GET
    @Path("imports")
    @Operation(summary = "The imports of your company, the newest first")
    public ListAnswer<ImportSummary> list(@BeanParam Paging paging) {
        return imports.list(actor.get(), paging.cursorId().orElse(null), paging.limit())
                .map(view -> new ImportSummary(
                        view.id(),
                        view.fileName(),
                        view.status().name(),
                        view.mode().name(),
                        view.rows(),
                        view.done(),
                        view.imported(),
                        view.counts().updated(),
                        view.counts().unchanged(),
                        view.counts().withdrawn(),
                        view.failed(),
                        view.undone(),
                        view.left(),
                        view.createdAt(),
                        view.endedAt()));
    }

    @GET
    @Path("imports/{id}")
    @Operation(summary = "How far an import is, and what went wrong in it")
    public ImportJson view(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("0") String cursor) {
        ImportView view = imports.view(actor.get(), id);
        Imports.Errors errors = imports.errors(actor.get(), id, position(cursor), SHOWN_ERRORS);
        return new ImportJson(
                view.id(),
                view.fileName(),
                view.status().name(),
                view.mode().name(),
                view.rows(),
                view.done(),
                view.imported(),
                view.counts().updated(),
                view.counts().unchanged(),
                view.counts().withdrawn(),
                view.failed(),
                view.undone(),
                view.left(),
                PicturesJson.of(view.pictures()),
                view.failure().map(text -> text.in("en")).orElse(""),
                errors.items().stream()
                        .map(error -> new ErrorJson(
                                error.line(), error.field(), error.message().in("en")))
                        .toList(),
                errors.next().map(String::valueOf).orElse(null));
    }

    @POST
    @Path("imports/{id}/undo")
    @Operation(
            summary = "Undo an import that has ended, within thirty days",
            description = "Products it published are withdrawn, others get back what they were before it. Products that"
                    + " were changed since are left and listed among the errors. The import is UNDOING, then UNDONE")
    public Response undo(@PathParam("id") UUID id) {
        imports.undo(actor.get(), id);
        return Response.accepted(
                        new Begun(id, imports.view(actor.get(), id).status().name()))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    @GET
    @Path("imports/{id}/errors.csv")
    @Produces("text/csv")
    @Operation(summary = "What went wrong in an import, as a file")
    public Response errors(@PathParam("id") UUID id) {
        return ErrorFile.of(
                        imports.errors(actor.get(), id, 0, ListFile.MOST_ROWS).items(), "en")
                .response("csv");
    }

    @GET
    @Path("my/products/export")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(
            summary = "All products of your company as a file that can be imported again",
            description = "With format=xlsx as a workbook, otherwise as CSV")
    public Response export(@QueryParam("format") @DefaultValue("csv") String format) {
        if (!ListFile.isWanted(format)) {
            throw Rejection.of("format", "Either csv or xlsx");
        }
        return productFile.of(actor.get()).response(format);
    }

    private static ImportMode mode(MultipartForm form) {
        String mode = form.text("mode");
        return mode == null || mode.isBlank()
                ? ImportMode.CREATE
                : ImportMode.of(mode)
                        .orElseThrow(() -> Rejection.of("mode", "One of %s", List.of(ImportMode.values())));
    }

    private static long position(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw Rejection.of("cursor", "This is not the cursor of an earlier answer");
        }
        return Long.parseLong(cursor);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, String>> object(MultipartForm form, String field) {
        String json = form.json(field);
        if (json == null || json.isBlank()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            Map<String, Object> read = Json.read(json, LinkedHashMap.class);
            read.forEach((name, value) -> {
                if (value instanceof Map || value instanceof List || value == null) {
                    throw Rejection.of(field, "The value of %s must be a text", name);
                }
                texts.put(name, value.toString());
            });
        } catch (JsonbException | ClassCastException e) {
            throw Rejection.of(field, "This is not a JSON object of texts");
        }
        return Optional.of(texts);
    }
}
