package io.guildhall.platform.importing.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.importing.ColumnMapping;
import io.guildhall.platform.importing.ErrorFile;
import io.guildhall.platform.importing.ImportMode;
import io.guildhall.platform.importing.ImportPreview;
import io.guildhall.platform.importing.ImportStatus;
import io.guildhall.platform.importing.ImportView;
import io.guildhall.platform.importing.Imports;
import io.guildhall.platform.importing.RowError;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.LargestBody;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Progress;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Step;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The import as a seller walks through it: file, columns, preview, progress, result. */
@Path("/workbench/products/import")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ImportPages {

    private static final String HOME = "/workbench/products/import";
    private static final int SHOWN_ERRORS = 50;

    @Inject
    private Imports imports;

    @Inject
    private FieldChoices choices;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @Inject
    private Clock clock;

    /** The form for a file, and the imports there were. */
    public record UploadPage(FormView form, ListView<ImportView> earlier) {

        /** What rows may do to products that are there. */
        public List<Choice> modes(Shell shell) {
            return Stream.of(ImportMode.values())
                    .map(mode -> new Choice(mode.name(), shell.t(mode.textKey()), shell.t(mode.textKey() + ".help")))
                    .toList();
        }
    }

    /**
     * What each column means.
     *
     * @param samples values by column, in the order of the file
     * @param missing attributes the chosen category insists on
     */
    public record ColumnsPage(
            ImportView view,
            Map<String, List<String>> samples,
            FormView form,
            List<Choice> fields,
            List<Choice> columns,
            List<Choice> categories,
            List<Choice> units,
            List<AttributeDefinition> missing) {

        /** Whether no column gives that field, so that a value for all rows is needed. */
        public boolean lacks(String field) {
            return form.values().entrySet().stream()
                    .noneMatch(entry -> entry.getKey().startsWith("column.")
                            && entry.getValue().contains(field));
        }

        /** The label of an attribute with its unit. */
        public String label(Shell shell, AttributeDefinition attribute) {
            return FieldChoices.label(shell, attribute);
        }

        /** The values an attribute may have. */
        public List<Choice> values(Shell shell, AttributeDefinition attribute) {
            return attribute.allowedValues().stream()
                    .map(value -> Choice.of(value.code(), shell.t(value.name())))
                    .toList();
        }
    }

    /** Where the walk stands: the file, its columns, the preview, the import. */
    public static List<Step> steps(Shell shell, int current) {
        return Step.wizard(
                current,
                shell.t("importing.step.file"),
                shell.t("importing.step.columns"),
                shell.t("importing.step.preview"),
                shell.t("importing.step.run"));
    }

    /** What would become of the file's beginning; only columns something comes from are shown. */
    public record PreviewPage(ImportView view, ImportPreview preview) {

        /** The columns to show, by their places in a row. */
        public List<Integer> shown() {
            List<Integer> shown = new ArrayList<>();
            for (int index = 0; index < preview.columns().size(); index++) {
                if (view.mapping().columns().containsValue(preview.columns().get(index))) {
                    shown.add(index);
                }
            }
            return shown;
        }

        /** What is wrong with that cell. */
        public Optional<RowError> error(ImportPreview.Row row, int column) {
            return row.errors().stream()
                    .filter(error -> preview.columns()
                            .get(column)
                            .equals(view.mapping().columns().get(error.field())))
                    .findFirst();
        }
    }

    /** A field as the file calls it, or in words where no column gives it. */
    public static String place(Shell shell, ImportView view, String field) {
        String column = view.mapping().columns().get(field);
        if (column != null) {
            return column;
        }
        String key = "importing.field." + field;
        return shell.texts().has(key) ? shell.t(key) : field;
    }

    /** How far it is, and what went wrong. */
    public record RunPage(ImportView view, Progress progress, List<RowError> errors, boolean more, boolean undoable) {}

    /** Where in the file an error is: the column as the file calls it, or the field that no column gives. */
    public static String place(Shell shell, ImportView view, RowError error) {
        return place(shell, view, error.field());
    }

    @GET
    @Operation(hidden = true)
    public Page home(@BeanParam Paging paging) {
        return Page.of(
                "importing/upload.jte", uploadPage(FormView.empty().with("mode", ImportMode.CREATE.name()), paging));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargestBody(Imports.LARGEST_FORM)
    @Operation(hidden = true)
    public Response upload(List<EntityPart> parts) {
        FormView typed = FormView.empty();
        try {
            MultipartForm form = MultipartForm.of(parts);
            typed = FormView.typed(form.texts());
            String mode = form.text("mode");
            ImportMode chosen = mode == null
                    ? ImportMode.CREATE
                    : ImportMode.of(mode)
                            .orElseThrow(() -> WordedRejection.ofField(
                                    CommonReason.INVALID_INPUT, "mode", "importing.mode.choose"));
            MultipartForm.File file = form.file("file")
                    .orElseThrow(
                            () -> WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "importing.file.choose"));
            UUID id = imports.upload(
                    actor.get(),
                    new Upload(file.name(), file.content()),
                    form.file("pictures").map(zip -> new Upload(zip.name(), zip.content())),
                    chosen);
            return redirect(HOME + "/" + id);
        } catch (Rejection e) {
            FormView form = WordedRejection.onForm(typed, e, shells.current().texts());
            UploadPage page = uploadPage(form, new Paging());
            return Response.status(422)
                    .entity(Page.of("importing/upload.jte", page))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page one(@PathParam("id") String id) {
        ImportView view = imports.view(actor.get(), Ids.parse(id));
        if (view.status() == ImportStatus.MAPPING) {
            List<String> columns = imports.columns(actor.get(), view.id());
            return columnsPage(view, view.mapping(), MappingForm.filled(view.mapping(), columns));
        }
        Imports.Errors errors = imports.errors(actor.get(), view.id(), 0, SHOWN_ERRORS);
        return Page.of(
                "importing/run.jte",
                new RunPage(
                        view,
                        view.progress(clock.instant()),
                        errors.items(),
                        errors.next().isPresent(),
                        view.isUndoable(clock.instant())));
    }

    @POST
    @Path("{id}/columns")
    @Operation(hidden = true)
    public Response map(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ImportView view = imports.view(actor.get(), Ids.parse(id));
        ColumnMapping mapping = MappingForm.read(form, imports.columns(actor.get(), view.id()));
        try {
            imports.map(actor.get(), view.id(), mapping);
            return redirect(HOME + "/" + view.id() + "/preview");
        } catch (Rejection e) {
            FormView typed = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(422)
                    .entity(columnsPage(view, mapping, typed))
                    .build();
        }
    }

    @GET
    @Path("{id}/preview")
    @Operation(hidden = true)
    public Object preview(@PathParam("id") String id) {
        ImportView view = imports.view(actor.get(), Ids.parse(id));
        if (view.status() != ImportStatus.MAPPING) {
            return redirect(HOME + "/" + view.id());
        }
        return Page.of("importing/preview.jte", new PreviewPage(view, imports.preview(actor.get(), view.id())));
    }

    @POST
    @Path("{id}/start")
    @Operation(hidden = true)
    public Response start(@PathParam("id") String id) {
        UUID known = Ids.parse(id);
        if (imports.view(actor.get(), known).status() == ImportStatus.MAPPING) {
            imports.start(actor.get(), known);
        }
        return redirect(HOME + "/" + known);
    }

    @POST
    @Path("{id}/undo")
    @Operation(hidden = true)
    public Response undo(@PathParam("id") String id) {
        UUID known = Ids.parse(id);
        if (imports.view(actor.get(), known).isUndoable(clock.instant())) {
            imports.undo(actor.get(), known);
        }
        return redirect(HOME + "/" + known);
    }

    /** The moving part of the page; once it has ended the page is loaded anew. */
    @GET
    @Path("{id}/progress")
    @Operation(hidden = true)
    public Response progress(@PathParam("id") String id) {
        ImportView view = imports.view(actor.get(), Ids.parse(id));
        Response.ResponseBuilder answer = Response.ok(Page.of(
                "importing/progress.jte", new RunPage(view, view.progress(clock.instant()), List.of(), false, false)));
        return (view.isRunning() ? answer : answer.header("HX-Refresh", "true")).build();
    }

    @GET
    @Path("{id}/errors.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response errors(@PathParam("id") String id) {
        Shell shell = shells.current();
        ImportView view = imports.view(actor.get(), Ids.parse(id));
        List<RowError> errors = imports.errors(actor.get(), view.id(), 0, ListFile.MOST_ROWS).items().stream()
                .map(error -> new RowError(error.line(), place(shell, view, error), error.message()))
                .toList();
        return ErrorFile.of(errors, shell.language()).response("csv");
    }

    private Page columnsPage(ImportView view, ColumnMapping mapping, FormView form) {
        Shell shell = shells.current();
        Map<String, List<String>> samples = imports.samples(actor.get(), view.id());
        return Page.of(
                "importing/columns.jte",
                new ColumnsPage(
                        view,
                        samples,
                        form,
                        choices.fields(shell, mapping, view),
                        samples.keySet().stream()
                                .map(column -> Choice.of(column, column))
                                .toList(),
                        choices.categories(shell),
                        choices.units(shell),
                        choices.missing(form.value("category"), mapping)));
    }

    private UploadPage uploadPage(FormView form, Paging paging) {
        UUID before = paging.cursorId().orElse(null);
        ListAnswer<ImportView> earlier = imports.list(actor.get(), before, 20);
        return new UploadPage(
                form, ListView.of(shells.current().here(), earlier.items(), Optional.ofNullable(earlier.next())));
    }

    private static Response redirect(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
