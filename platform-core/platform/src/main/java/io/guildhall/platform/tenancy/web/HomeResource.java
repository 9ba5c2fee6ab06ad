package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.MarketplaceFilter;
import io.guildhall.platform.tenancy.MarketplaceHome;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Templates;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page of a site: the platform's with its directory of marketplaces, or a marketplace's own. */
@Path("/")
@RequestScoped
@PermitAll
@ServedOn({Host.Kind.PLATFORM, Host.Kind.MARKETPLACE})
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final int PER_PAGE = 24;

    @Inject
    private Hosts hosts;

    @Inject
    private TenantDirectory directory;

    @Inject
    private Templates templates;

    @Inject
    private Instance<MarketplaceHome> marketplaceHome;

    @Inject
    private Shells shells;

    @Context
    private HttpServletRequest request;

    /**
     * The platform's first page.
     *
     * @param types the industries one can filter by
     * @param steps how many templates there are to launch from
     */
    public record Directory(ListView<Entry> list, FormView filter, List<Choice> types, int steps) {}

    /**
     * A marketplace in the directory.
     *
     * @param languages their own names
     */
    public record Entry(
            String url,
            String name,
            String tagline,
            String icon,
            String color,
            String industry,
            List<String> languages) {}

    @GET
    @Operation(hidden = true)
    public Page home(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        if (hosts.at(request.getServerName()).kind() == Host.Kind.MARKETPLACE) {
            if (!marketplaceHome.isResolvable()) {
                throw new NotFoundException();
            }
            return marketplaceHome.get().page();
        }
        return directory(text.strip(), type.strip(), cursor);
    }

    private Page directory(String text, String type, String cursor) {
        Shell shell = shells.current();
        List<Tenant> found = directory.find(MarketplaceFilter.live(text, type), cursor, PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<Tenant> shown = more ? found.subList(0, PER_PAGE) : found;
        ListView<Entry> list = ListView.of(
                shell.here(),
                shown.stream().map(tenant -> entry(tenant, shell)).toList(),
                more ? Optional.of(shown.get(PER_PAGE - 1).slug()) : Optional.empty());
        if (!text.isEmpty()) {
            list = list.filtered("q", text, shell.t("home.directory.search"), text);
        }
        if (!type.isEmpty()) {
            list = list.filtered("type", type, shell.t("home.directory.type"), industry(type, shell));
        }
        List<Choice> types = templates.all().stream()
                .map(template -> Choice.of(template.code(), shell.t(template.name())))
                .toList();
        FormView filter = FormView.empty().with("q", text).with("type", type);
        return Page.of("home/platform.jte", new Directory(list, filter, types, types.size()));
    }

    private Entry entry(Tenant tenant, Shell shell) {
        return new Entry(
                hosts.urlOf(tenant.slug()) + "/",
                tenant.name(shell.language()),
                tenant.tagline(shell.language()),
                tenant.icon(),
                tenant.primaryColor(),
                industry(tenant.template(), shell),
                tenant.languages().stream().map(shell::languageName).toList());
    }

    private String industry(String template, Shell shell) {
        return templates.find(template).map(Template::name).map(shell::t).orElse(template);
    }
}
