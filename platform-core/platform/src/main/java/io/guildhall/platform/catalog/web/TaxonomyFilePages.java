package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.TaxonomyFiles;
import io.guildhall.platform.catalog.TaxonomyFiles.Outcome;
import io.guildhall.platform.catalog.TaxonomyFiles.Upload;
import io.guildhall.platform.catalog.rest.TaxonomyResource;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The taxonomy as a file in the tenant's console: taken out, changed, and put back after its changes were seen. */
@Path("/console/taxonomy/file")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class TaxonomyFilePages {

    private static final String HOME = "/console/taxonomy/file";

    @Inject
    private TaxonomyFiles files;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The way out and in.
     *
     * @param upload the file that was sent
     * @param outcome what it would change
     */
    public record FilePage(List<Crumb> crumbs, FormView form, Optional<Upload> upload, Optional<Outcome> outcome) {

        /** What is wrong, in words, with the line or the category it is about. */
        public List<String> problems(Shell shell) {
            return outcome.stream()
                    .flatMap(found -> Stream.concat(
                            found.problems().stream()
                                    .map(problem -> shell.t(
                                            "taxonomy.file.line",
                                            problem.line(),
                                            problem.wording().in(shell.texts()))),
                            found.refused().stream()
                                    .map(refused -> shell.t(
                                            "taxonomy.change.of",
                                            refused.code(),
                                            WordedRejection.message(refused.reason(), shell.texts())))))
                    .toList();
        }
    }

    @GET
    @Operation(hidden = true)
    public Page home() {
        return page(FormView.empty(), Optional.empty(), Optional.empty());
    }

    @GET
    @Path("taxonomy.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Response yaml() {
        return TaxonomyResource.file(files, "yaml");
    }

    @GET
    @Path("taxonomy.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Response csv() {
        return TaxonomyResource.file(files, "csv");
    }

    /** Says what the file would change; takes it over where that was read and nothing has changed meanwhile. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(List<EntityPart> parts) {
        FormView shown = FormView.empty();
        try {
            MultipartForm form = MultipartForm.of(parts);
            boolean removeOthers = "true".equals(form.text("removeOthers"));
            shown = shown.with("removeOthers", removeOthers);
            Upload upload = read(form, removeOthers);
            Outcome outcome = files.rehearse(actor.get(), upload);
            if (outcome.isReady() && String.valueOf(outcome.since()).equals(form.text("since"))) {
                int version = files.apply(actor.get(), upload).version();
                return Flash.success("taxonomy.file.flash", String.valueOf(version))
                        .redirect(TaxonomyPages.HOME + "/" + version);
            }
            return Response.ok(page(shown, Optional.of(upload), Optional.of(outcome)))
                    .build();
        } catch (Rejection e) {
            FormView refused = WordedRejection.onForm(shown, e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(refused, Optional.empty(), Optional.empty()))
                    .build();
        }
    }

    private static Upload read(MultipartForm form, boolean removeOthers) {
        if (form.text("content") != null) {
            return new Upload(
                    Objects.requireNonNullElse(form.text("name"), ""),
                    form.text("content").replace("\r\n", "\n"),
                    removeOthers);
        }
        MultipartForm.File file = form.file("file")
                .orElseThrow(() -> WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.choose"));
        return new Upload(file.name(), form.fileText("file").orElseThrow(), removeOthers);
    }

    private Page page(FormView form, Optional<Upload> upload, Optional<Outcome> outcome) {
        Shell shell = shells.current();
        List<Crumb> crumbs = List.of(
                new Crumb(shell.t("catalog.taxonomy.title"), CategoryPages.HOME),
                new Crumb(shell.t("taxonomy.file"), HOME));
        return Page.of("catalog/taxonomyFile.jte", new FilePage(crumbs, form, upload, outcome));
    }
}
