package io.guildhall.platform.operator.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.operator.OperatorDesk;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.TenantDirectory;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The launches and how they go. */
@Path("/operator/launches")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@ServedOn(Host.Kind.PLATFORM)
@Produces(MediaType.TEXT_HTML)
public class LaunchPagesResource {

    private static final int PER_PAGE = 50;

    @Inject
    private Launches launches;

    @Inject
    private TenantDirectory directory;

    @Inject
    private OperatorDesk desk;

    @Inject
    private CurrentActor actor;

    @Inject
    private Hosts hosts;

    @Inject
    private Shells shells;

    /** The launches, the newest first. */
    public record LaunchList(ListView<Launch> list, List<Column> columns) {}

    @GET
    @Operation(hidden = true)
    public Page list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Shell shell = shells.current();
        UUID before = cursor.isEmpty() ? null : Ids.parse(cursor);
        List<Launch> found = launches.list(before, PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<Launch> shown = more ? found.subList(0, PER_PAGE) : found;
        ListView<Launch> list = ListView.of(
                shell.here(),
                shown,
                more ? Optional.of(shown.get(PER_PAGE - 1).id().toString()) : Optional.empty());
        List<Column> columns = List.of(
                Column.text("slug", shell.t("operator.column.address")),
                Column.text("status", shell.t("shared.status")),
                Column.text("template", shell.t("operator.column.template")),
                Column.text("by", shell.t("operator.column.by")),
                Column.text("created", shell.t("operator.column.begun")));
        return Page.of("operator/launches.jte", new LaunchList(list, columns));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page one(@PathParam("id") String id) {
        return Page.of("operator/launch.jte", view(id));
    }

    /** The part of the page that changes while the launch goes on. */
    @GET
    @Path("{id}/progress")
    @Operation(hidden = true)
    public Page progress(@PathParam("id") String id) {
        return Page.of("operator/launchProgress.jte", view(id));
    }

    @POST
    @Path("{id}/retry")
    @Operation(hidden = true)
    public Response retry(@PathParam("id") String id) {
        return to(desk.retry(actor.get(), Ids.parse(id)));
    }

    @POST
    @Path("{id}/discard")
    @Operation(hidden = true)
    public Response discard(@PathParam("id") String id) {
        return to(desk.discard(Ids.parse(id)));
    }

    private static Response to(Launch launch) {
        return Response.seeOther(URI.create("/operator/launches/" + launch.id()))
                .build();
    }

    private LaunchProgressView view(String id) {
        Shell shell = shells.current();
        Launch launch = launches.require(Ids.parse(id));
        String name = directory
                .byId(launch.marketplace())
                .map(tenant -> tenant.name(shell.language()))
                .orElse(launch.slug());
        return LaunchProgressView.of(
                launch, name, hosts.urlOf(launch.slug()), launches.generatedPassword(launch), shell);
    }
}
