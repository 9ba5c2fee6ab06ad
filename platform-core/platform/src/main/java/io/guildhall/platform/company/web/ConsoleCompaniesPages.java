package io.guildhall.platform.company.web;

import io.guildhall.platform.audit.AuditEntry;
import io.guildhall.platform.audit.AuditFilter;
import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyFilter;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.company.CompanyView;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.rest.Downloads;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Typed;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The companies in the tenant's console: the list, and one company with what can be decided about it. */
@Path("/console/companies")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ConsoleCompaniesPages {

    private static final int PAGE = 25;
    private static final int HISTORY = 50;
    private static final Sort NEWEST = Sort.descending("registered");

    @Inject
    private Companies companies;

    @Inject
    private Memberships memberships;

    @Inject
    private AuditLog audit;

    @Inject
    private FileStore files;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The list with a tab for each status. */
    public record CompaniesPage(ListView<CompanyView> list, List<Column> columns, List<Tab> tabs, String status) {}

    /** One company. */
    public record CompanyPage(CompanyView company, TierView tier, List<Choice> tiers, List<AuditEntry> history) {

        public boolean may(CompanyStatus status) {
            return company.status() == status;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        Sort order = Sort.of(Optional.ofNullable(sort), Set.of("registered", "name"), NEWEST);
        CompanyFilter filter = new CompanyFilter(
                status(status),
                Optional.of(text.strip()).filter(given -> !given.isEmpty()),
                Optional.empty(),
                order(order));
        if (ListFile.isWanted(format)) {
            return file(shell, companies.list(filter, null, ListFile.MOST_ROWS)).response(format);
        }
        UUID after = cursor.isEmpty() ? null : Ids.parse(cursor);
        ListAnswer<CompanyView> page = ListAnswer.of(
                companies.list(filter, after, PAGE + 1),
                PAGE,
                company -> company.id().toString());
        ListView<CompanyView> list = ListView.of(shell.here(), page.items(), Optional.ofNullable(page.next()))
                .sorted(order);
        if (filter.status().isPresent()) {
            list = list.filtered(
                    "status",
                    status,
                    shell.t("shared.status"),
                    CompanyWords.status(shell, filter.status().get()));
        }
        if (filter.text().isPresent()) {
            list = list.filtered("q", text, shell.t("shared.search"), text);
        }
        return Response.ok(Page.of(
                        "company/companies.jte",
                        new CompaniesPage(list, columns(shell), tabs(shell, filter.status()), status)))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page company(@PathParam("id") String id) {
        Shell shell = shells.current();
        CompanyView company = companies.view(Ids.parse(id));
        List<Choice> tiers = memberships.tiers(false).stream()
                .map(tier -> Choice.of(tier.code(), shell.t(tier.terms().name())))
                .toList();
        return Page.of(
                "company/company.jte",
                new CompanyPage(
                        company,
                        companies.tierOf(company.id()),
                        tiers,
                        audit.find(AuditFilter.about("company", company.id()), null, HISTORY)));
    }

    @GET
    @Path("{id}/licence")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response licence(@PathParam("id") String id) {
        UUID file = companies
                .view(Ids.parse(id))
                .licence()
                .map(CompanyView.Licence::file)
                .orElseThrow(() -> Rejection.notFound("licence of company", id));
        return Downloads.of(files.require(file), files.content(file));
    }

    @POST
    @Path("{id}/verify")
    @Operation(hidden = true)
    public Response verify(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID company = Ids.parse(id);
        companies.verify(actor.get(), company, new Typed(form).version());
        return done("company.flash.verified", company);
    }

    @POST
    @Path("{id}/reject")
    @Operation(hidden = true)
    public Response reject(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID company = Ids.parse(id);
        Typed typed = new Typed(form);
        companies.reject(actor.get(), company, typed.version(), typed.text("reason"));
        return done("company.flash.rejected", company);
    }

    @POST
    @Path("{id}/suspend")
    @Operation(hidden = true)
    public Response suspend(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID company = Ids.parse(id);
        Typed typed = new Typed(form);
        companies.suspend(actor.get(), company, typed.version(), typed.text("reason"));
        return done("company.flash.suspended", company);
    }

    @POST
    @Path("{id}/reinstate")
    @Operation(hidden = true)
    public Response reinstate(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID company = Ids.parse(id);
        companies.reinstate(actor.get(), company, new Typed(form).version());
        return done("company.flash.reinstated", company);
    }

    @POST
    @Path("{id}/tier")
    @Operation(hidden = true)
    public Response assignTier(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID company = Ids.parse(id);
        String tier = new Typed(form).text("tier");
        companies.assignTier(actor.get(), company, tier == null ? "" : tier);
        return done("company.flash.tier", company);
    }

    private Response done(String key, UUID company) {
        return Flash.success(key, companies.view(company).legalName()).redirect("/console/companies/" + company);
    }

    private List<Tab> tabs(Shell shell, Optional<CompanyStatus> chosen) {
        Map<CompanyStatus, Long> counts = companies.counts();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(Tab.of(
                        shell.t("shared.all"),
                        shell.here().without("status", "cursor").href(),
                        chosen.isEmpty())
                .counting(counts.values().stream().mapToLong(Long::longValue).sum()));
        for (CompanyStatus status : CompanyStatus.values()) {
            tabs.add(Tab.of(
                            CompanyWords.status(shell, status),
                            shell.here()
                                    .without("cursor")
                                    .with("status", status.name())
                                    .href(),
                            chosen.filter(status::equals).isPresent())
                    .counting(counts.get(status)));
        }
        return tabs;
    }

    private static ListFile file(Shell shell, List<CompanyView> companies) {
        List<List<Object>> rows = companies.stream()
                .map(company -> List.<Object>of(
                        company.number(),
                        company.legalName(),
                        company.displayName().in(shell.language()),
                        company.country(),
                        company.city().in(shell.language()),
                        company.code().value(),
                        CompanyWords.status(shell, company.status()),
                        company.contact().name(),
                        company.contact().email(),
                        company.contact().phone(),
                        company.registeredAt().toString()))
                .toList();
        return new ListFile(
                "companies",
                List.of(
                        shell.t("shared.number"),
                        shell.t("company.legal-name"),
                        shell.t("company.display-name"),
                        shell.t("shared.country"),
                        shell.t("company.city"),
                        shell.t("company.code"),
                        shell.t("shared.status"),
                        shell.t("company.contact"),
                        shell.t("shared.email"),
                        shell.t("shared.phone"),
                        shell.t("company.registered")),
                rows);
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("name", shell.t("shared.company")).sorts(),
                Column.text("code", shell.t("company.code")).hideable(),
                Column.text("place", shell.t("company.region")).hideable(),
                Column.text("registered", shell.t("company.registered")).sorts(),
                Column.text("status", shell.t("shared.status")));
    }

    private static CompanyFilter.Order order(Sort sort) {
        if (sort.column().equals("name")) {
            return sort.descending() ? CompanyFilter.Order.NAME_DESCENDING : CompanyFilter.Order.NAME;
        }
        return sort.descending() ? CompanyFilter.Order.NEWEST : CompanyFilter.Order.OLDEST;
    }

    private static Optional<CompanyStatus> status(String name) {
        for (CompanyStatus status : CompanyStatus.values()) {
            if (status.name().equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
