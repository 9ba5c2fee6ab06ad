package io.guildhall.platform.operator.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.operator.OperatorDesk;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.MarketplaceFilter;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Templates;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantDirectory;
import io.guildhall.platform.tenancy.TenantStatus;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operator's console: all marketplaces at a glance, and the templates. */
@Path("/operator")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@ServedOn(Host.Kind.PLATFORM)
@Produces(MediaType.TEXT_HTML)
public class ConsoleResource {

    private static final int PER_PAGE = 50;

    @Inject
    private TenantDirectory directory;

    @Inject
    private OperatorDesk desk;

    @Inject
    private Launches launches;

    @Inject
    private Templates templates;

    @Inject
    private CurrentActor actor;

    @Inject
    private Hosts hosts;

    @Inject
    private Shells shells;

    /**
     * The marketplaces.
     *
     * @param counts how many there are by status
     */
    public record Overview(
            ListView<Row> list, List<Column> columns, Map<TenantStatus, Long> counts, String text, String status) {

        public long count(String wanted) {
            return counts.getOrDefault(TenantStatus.valueOf(wanted), 0L);
        }

        public List<TenantStatus> statuses() {
            return List.of(TenantStatus.values());
        }
    }

    /**
     * A marketplace.
     *
     * @param launch the launch that made it, where it is known
     */
    public record Row(Tenant tenant, String name, String template, String url, Optional<Launch> launch) {

        public Tone tone() {
            return hasFailed() ? LaunchProgressView.toneOf(Launch.Status.FAILED) : toneOf(tenant.status());
        }

        public String statusKey() {
            return hasFailed() ? LaunchProgressView.keyOf(Launch.Status.FAILED) : keyOf(tenant.status());
        }

        private boolean hasFailed() {
            return launch.filter(found -> found.status() == Launch.Status.FAILED)
                    .isPresent();
        }
    }

    /** The templates. */
    public record TemplateList(List<Template> templates) {}

    /** Text key of what a status is called. */
    public static String keyOf(TenantStatus status) {
        return "operator.status." + status.name().toLowerCase(Locale.ROOT);
    }

    static Tone toneOf(TenantStatus status) {
        return switch (status) {
            case ACTIVE -> Tone.GOOD;
            case LAUNCHING -> Tone.INFO;
            case SUSPENDED -> Tone.ATTENTION;
            case CLOSED -> Tone.NEUTRAL;
        };
    }

    @GET
    @Operation(hidden = true)
    public Object overview(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        TenantStatus wanted = Arrays.stream(TenantStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(null);
        MarketplaceFilter filter = MarketplaceFilter.any(wanted, text, null);
        if (ListFile.isWanted(format)) {
            return file(directory.find(filter, "", ListFile.MOST_ROWS), shell).response(format);
        }
        List<Tenant> found = directory.find(filter, cursor, PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<Tenant> shown = more ? found.subList(0, PER_PAGE) : found;
        ListView<Row> list = ListView.of(
                shell.here(),
                shown.stream().map(tenant -> row(tenant, shell)).toList(),
                more ? Optional.of(shown.get(PER_PAGE - 1).slug()) : Optional.empty());
        if (!text.isBlank()) {
            list = list.filtered("q", text, shell.t("shared.search"), text);
        }
        if (wanted != null) {
            list = list.filtered("status", status, shell.t("shared.status"), shell.t(keyOf(wanted)));
        }
        return Page.of(
                "operator/marketplaces.jte", new Overview(list, columns(shell), directory.counts(), text, status));
    }

    @POST
    @Path("marketplaces/{slug}/suspend")
    @Operation(hidden = true)
    public Response suspend(@PathParam("slug") String slug) {
        desk.suspend(actor.get(), slug);
        return Flash.success("operator.suspended", slug).redirect("/operator");
    }

    @POST
    @Path("marketplaces/{slug}/resume")
    @Operation(hidden = true)
    public Response resume(@PathParam("slug") String slug) {
        desk.resume(actor.get(), slug);
        return Flash.success("operator.resumed", slug).redirect("/operator");
    }

    @GET
    @Path("templates")
    @Operation(hidden = true)
    public Page templates() {
        return Page.of("operator/templates.jte", new TemplateList(templates.all()));
    }

    private Row row(Tenant tenant, Shell shell) {
        Optional<Launch> launch =
                tenant.status() == TenantStatus.LAUNCHING ? launches.of(tenant.id()) : Optional.empty();
        return new Row(
                tenant,
                tenant.name(shell.language()),
                templates
                        .find(tenant.template())
                        .map(template -> shell.t(template.name()))
                        .orElse(tenant.template()),
                hosts.urlOf(tenant.slug()),
                launch);
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("name", shell.t("operator.column.marketplace")),
                Column.text("status", shell.t("shared.status")),
                Column.text("template", shell.t("operator.column.template")).hideable(),
                Column.text("languages", shell.t("operator.column.languages")).hideable(),
                Column.text("currency", shell.t("operator.column.currency")).hideable(),
                Column.text("created", shell.t("shared.created")).hideable());
    }

    private ListFile file(List<Tenant> tenants, Shell shell) {
        return new ListFile(
                "marketplaces",
                List.of(
                        shell.t("operator.column.address"),
                        shell.t("shared.name"),
                        shell.t("shared.status"),
                        shell.t("operator.column.template"),
                        shell.t("operator.column.languages"),
                        shell.t("operator.column.currency"),
                        shell.t("shared.created")),
                tenants.stream()
                        .map(tenant -> List.<Object>of(
                                hosts.urlOf(tenant.slug()),
                                tenant.name(shell.language()),
                                shell.t(keyOf(tenant.status())),
                                tenant.template(),
                                String.join(", ", tenant.languages()),
                                tenant.currency(),
                                tenant.createdAt().toString()))
                        .toList());
    }
}
