package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CodeTree;
import io.guildhall.platform.catalog.CodeTrees;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Link;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The classifications beside the taxonomy in the tenant's console: looked through, and loaded from a table. */
@Path("/console/classifications")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class CodeTreePages {

    private static final String HOME = "/console/classifications";
    private static final int MOST = 100;
    private static final int LONGEST_QUERY = 100;

    @Inject
    private CodeTrees trees;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** A classification and what it is called. */
    public record Row(String name, String href, CodeTrees.Loaded loaded) {}

    /** The classifications there are, and the form that loads one. */
    public record OverviewPage(List<Crumb> crumbs, List<Row> rows, FormView form) {}

    /**
     * The codes of one classification.
     *
     * @param way the code they are below of, after those above it
     * @param codes what was found, or those below
     */
    public record CodesPage(
            List<Crumb> crumbs,
            String name,
            String path,
            String words,
            List<CodeTree.Code> way,
            List<CodeTree.Code> codes) {

        /** Where the codes below that one are shown. */
        public String below(CodeTree.Code code) {
            return Link.to(path).with("below", code.code()).href();
        }
    }

    @GET
    @Operation(hidden = true)
    public Page all() {
        return overview(FormView.empty());
    }

    @GET
    @Path("{scheme}")
    @Operation(hidden = true)
    public Page codes(
            @PathParam("scheme") String scheme,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("below") @DefaultValue("") String below) {
        Shell shell = shells.current();
        String words =
                typed.substring(0, Math.min(LONGEST_QUERY, typed.length())).strip();
        String name = shell.t(identifiers.nameOf(scheme));
        return Page.of(
                "catalog/classification.jte",
                new CodesPage(
                        List.of(
                                home(shell),
                                new Crumb(shell.t("taxonomy.codes"), HOME),
                                new Crumb(name, shell.here().path())),
                        name,
                        shell.here().path(),
                        words,
                        words.isEmpty() ? trees.path(scheme, below) : List.of(),
                        words.isEmpty() ? trees.below(scheme, below, MOST) : trees.search(scheme, words, MOST)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response load(List<EntityPart> parts) {
        FormView shown = FormView.empty();
        try {
            MultipartForm form = MultipartForm.of(parts);
            String scheme = Objects.requireNonNullElse(form.text("scheme"), "").strip();
            shown = shown.with("scheme", scheme);
            String content = form.fileText("file", CodeTrees.LONGEST)
                    .orElseThrow(
                            () -> WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.choose"));
            int codes = trees.load(actor.get(), scheme, content);
            return Flash.success("taxonomy.codes.flash", String.valueOf(codes)).redirect(HOME + "/" + scheme);
        } catch (Rejection e) {
            FormView refused = WordedRejection.onForm(shown, e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(overview(refused))
                    .build();
        }
    }

    private Page overview(FormView form) {
        Shell shell = shells.current();
        return Page.of(
                "catalog/classifications.jte",
                new OverviewPage(
                        List.of(home(shell), new Crumb(shell.t("taxonomy.codes"), HOME)),
                        trees.all().stream()
                                .map(each -> new Row(
                                        shell.t(identifiers.nameOf(each.scheme())), HOME + "/" + each.scheme(), each))
                                .toList(),
                        form));
    }

    private static Crumb home(Shell shell) {
        return new Crumb(shell.t("catalog.taxonomy.title"), CategoryPages.HOME);
    }
}
