package io.guildhall.platform.operator.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.operator.OperatorDesk;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.FirstAdmin;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.MarketplaceFilter;
import io.guildhall.platform.tenancy.NewMarketplace;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The marketplaces of the platform: the directory for everyone, and their launch and suspension for operators. */
@Path("/api/v1/marketplaces")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@ServedOn(Host.Kind.PLATFORM)
@Tag(name = "Marketplaces")
public class MarketplacesResource {

    @Inject
    private TenantDirectory directory;

    @Inject
    private OperatorDesk desk;

    @Inject
    private Launches launches;

    @Inject
    private CurrentActor actor;

    @Inject
    private Hosts hosts;

    /**
     * A marketplace in the directory.
     *
     * @param type the code of its template, which tells its industry
     */
    public record Marketplace(
            String slug,
            String url,
            String status,
            String type,
            Map<String, String> names,
            Map<String, String> taglines,
            List<String> languages,
            String currency,
            String primaryColor) {

        static Marketplace of(Tenant tenant, Hosts hosts) {
            return new Marketplace(
                    tenant.slug(),
                    hosts.urlOf(tenant.slug()),
                    tenant.status().name(),
                    tenant.template(),
                    tenant.names(),
                    tenant.taglines(),
                    tenant.languages(),
                    tenant.currency(),
                    tenant.primaryColor());
        }
    }

    /**
     * What to launch; names, languages and currency are the template's where they are left out.
     *
     * @param names by language tag
     * @param languages the default one first
     */
    public record LaunchRequest(
            String template,
            String slug,
            Map<String, String> names,
            List<String> languages,
            String currency,
            Admin admin) {}

    /**
     * The first admin of the new marketplace.
     *
     * @param password may be left out: then one is made up, which has to be changed at the first sign-in
     */
    public record Admin(String username, String email, String firstName, String lastName, String password) {}

    @GET
    @PermitAll
    @Operation(summary = "The live marketplaces, by name or industry")
    public ListAnswer<Marketplace> list(
            @QueryParam("q") String text, @QueryParam("type") String type, @BeanParam Paging paging) {
        int limit = paging.limit();
        List<Tenant> found = directory.find(MarketplaceFilter.live(text, type), paging.cursor(), limit + 1);
        return ListAnswer.of(found, limit, Tenant::slug).map(tenant -> Marketplace.of(tenant, hosts));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Launch a marketplace from a template; follow the Location until it is done")
    public Response launch(@HeaderParam("Idempotency-Key") String key, LaunchRequest request) {
        if (request == null) {
            throw Rejection.of("template", "Say what to launch");
        }
        Admin admin = request.admin();
        Launch launch = desk.launch(
                actor.get(),
                new NewMarketplace(
                        request.template(),
                        request.slug(),
                        request.names(),
                        request.languages(),
                        request.currency(),
                        admin == null
                                ? null
                                : new FirstAdmin(
                                        admin.username(),
                                        admin.email(),
                                        admin.firstName(),
                                        admin.lastName(),
                                        admin.password(),
                                        admin.password() == null)),
                key);
        return Response.accepted(LaunchesResource.LaunchAnswer.of(launch, hosts, launches))
                .location(URI.create(hosts.platformUrl() + "/api/v1/launches/" + launch.id()))
                .build();
    }

    @POST
    @Path("{slug}/suspend")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Close a live marketplace until it is resumed")
    public Marketplace suspend(@PathParam("slug") String slug) {
        return Marketplace.of(desk.suspend(actor.get(), slug), hosts);
    }

    @POST
    @Path("{slug}/resume")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Open a suspended marketplace again")
    public Marketplace resume(@PathParam("slug") String slug) {
        return Marketplace.of(desk.resume(actor.get(), slug), hosts);
    }
}
