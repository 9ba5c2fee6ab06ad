package io.guildhall.platform.company.web;

import io.guildhall.platform.audit.AuditEntry;
import io.guildhall.platform.audit.AuditFilter;
import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyFilter;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.company.CompanyView;
import io.guildhall.platform.company.ConsoleFigures;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.TimelineEntry;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a tenant admin begins: what waits, how the marketplace stands, what happened last. */
@Path("/console")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ConsolePages {

    private static final int WAITING = 6;
    private static final int LATEST = 12;

    @Inject
    private Companies companies;

    @Inject
    private AuditLog audit;

    @Inject
    private Instance<ConsoleFigures> figures;

    @Inject
    private Shells shells;

    /** The dashboard. */
    public record DashboardPage(
            Map<CompanyStatus, Long> counts,
            List<ConsoleFigures.Figure> figures,
            List<CompanyView> waiting,
            List<AuditEntry> latest) {

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @GET
    @Operation(hidden = true)
    public Page dashboard() {
        CompanyFilter pending = new CompanyFilter(
                Optional.of(CompanyStatus.PENDING), Optional.empty(), Optional.empty(), CompanyFilter.Order.OLDEST);
        return Page.of(
                "company/dashboard.jte",
                new DashboardPage(
                        companies.counts(),
                        figures.stream()
                                .flatMap(each -> each.of(shells.current()).stream())
                                .toList(),
                        companies.list(pending, null, WAITING),
                        audit.find(AuditFilter.all(), null, LATEST)));
    }

    /** Entries of the audit log as a timeline. */
    public static List<TimelineEntry> timeline(Shell shell, List<AuditEntry> entries) {
        return entries.stream()
                .map(entry -> new TimelineEntry(
                        entry.occurredAt(),
                        action(shell, entry.action()),
                        entry.actorName(),
                        detail(entry),
                        tone(entry.action())))
                .toList();
    }

    private static String action(Shell shell, String action) {
        String key = "audit.action." + action;
        return shell.texts().has(key) ? shell.t(key) : action;
    }

    private static String detail(AuditEntry entry) {
        for (String name :
                List.of("reason", "legalName", "username", "tier", "code", "slug", "name", "number", "sku", "file")) {
            if (entry.details().get(name) != null) {
                return String.valueOf(entry.details().get(name));
            }
        }
        return "";
    }

    private static Tone tone(String action) {
        if (action.endsWith("verified") || action.endsWith("reinstated")) {
            return Tone.GOOD;
        }
        if (action.endsWith("rejected") || action.endsWith("suspended") || action.endsWith("deleted")) {
            return Tone.BAD;
        }
        return action.endsWith("registered") ? Tone.ATTENTION : Tone.INFO;
    }
}
