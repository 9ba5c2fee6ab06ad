package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.TaxonomyHistory;
import io.guildhall.platform.catalog.TaxonomyVersion;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Progress;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The history of the taxonomy in the tenant's console: every version, how far its products are, and the way back. */
@Path("/console/taxonomy/versions")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class TaxonomyPages {

    static final String HOME = "/console/taxonomy/versions";

    private static final int PAGE = 20;

    @Inject
    private TaxonomyHistory history;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @Inject
    private Clock clock;

    /** The versions, the latest first. */
    public record HistoryPage(List<Crumb> crumbs, ListView<TaxonomyVersion> list) {}

    /**
     * One version.
     *
     * @param progress how far its products are, nothing where it leaves them alone
     * @param refused why it could not be undone, if that was tried
     */
    public record VersionPage(
            List<Crumb> crumbs, TaxonomyVersion version, Optional<Progress> progress, Optional<String> refused) {

        public String href() {
            return HOME + "/" + version.number();
        }
    }

    @GET
    @Operation(hidden = true)
    public Page versions(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Optional<Integer> before = cursor.isEmpty() ? Optional.empty() : Optional.of(TaxonomyHistory.cursor(cursor));
        ListAnswer<TaxonomyVersion> answer =
                ListAnswer.of(history.before(before, PAGE + 1), PAGE, version -> String.valueOf(version.number()));
        Shell shell = shells.current();
        return Page.of(
                "catalog/taxonomyVersions.jte",
                new HistoryPage(
                        crumbs(shell), ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next()))));
    }

    @GET
    @Path("{number}")
    @Operation(hidden = true)
    public Page version(@PathParam("number") String number) {
        return page(history.version(TaxonomyHistory.number(number)), Optional.empty());
    }

    /** The moving part of the page; once it has ended the page is loaded anew. */
    @GET
    @Path("{number}/progress")
    @Operation(hidden = true)
    public Response progress(@PathParam("number") String number) {
        TaxonomyVersion version = history.version(TaxonomyHistory.number(number));
        VersionPage page = view(version, Optional.empty());
        boolean running = page.progress().filter(Progress::running).isPresent();
        Response.ResponseBuilder answer = Response.ok(Page.of("catalog/taxonomyProgress.jte", page));
        return (running ? answer : answer.header("HX-Refresh", "true")).build();
    }

    @POST
    @Path("{number}/undo")
    @Operation(hidden = true)
    public Response undo(@PathParam("number") String number) {
        TaxonomyVersion version = history.version(TaxonomyHistory.number(number));
        try {
            int undoing = history.undo(actor.get(), version.number());
            return Flash.success("taxonomy.undo.flash", String.valueOf(version.number()))
                    .redirect(HOME + "/" + undoing);
        } catch (Rejection e) {
            String why = WordedRejection.message(e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(version, Optional.of(why)))
                    .build();
        }
    }

    private Page page(TaxonomyVersion version, Optional<String> refused) {
        return Page.of("catalog/taxonomyVersion.jte", view(version, refused));
    }

    private VersionPage view(TaxonomyVersion version, Optional<String> refused) {
        Shell shell = shells.current();
        List<Crumb> crumbs = List.of(
                crumbs(shell).get(0),
                new Crumb(shell.t("taxonomy.history"), HOME),
                new Crumb(shell.t("taxonomy.version", version.number()), HOME + "/" + version.number()));
        return new VersionPage(
                crumbs, version, version.rework().map(rework -> progress(rework, clock.instant())), refused);
    }

    private static Progress progress(Rework rework, Instant now) {
        long millis = Duration.between(rework.startedAt(), rework.isDone() ? rework.endedAt() : now)
                .toMillis();
        long perSecond = millis < 500 ? 0 : rework.done() * 1000L / millis;
        return new Progress(rework.done(), rework.total(), 0, perSecond, !rework.isDone());
    }

    private static List<Crumb> crumbs(Shell shell) {
        return List.of(
                new Crumb(shell.t("catalog.taxonomy.title"), CategoryPages.HOME),
                new Crumb(shell.t("taxonomy.history"), HOME));
    }
}
