package io.guildhall.platform.audit.web;

import io.guildhall.platform.audit.AuditEntry;
import io.guildhall.platform.audit.AuditFilter;
import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who did what in this marketplace. */
@Path("/console/audit")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class AuditPages {

    private static final int PAGE = 50;

    @Inject
    private AuditLog log;

    @Inject
    private Shells shells;

    /** The list with the actions that can be chosen. */
    public record AuditPage(ListView<AuditEntry> list, List<Column> columns, List<Choice> actions, String chosen) {

        /** What was done, in words. */
        public static String action(Shell shell, String action) {
            String key = "audit.action." + action;
            return shell.texts().has(key) ? shell.t(key) : action;
        }

        /** The details in one line. */
        public static String details(Shell shell, AuditEntry entry) {
            return entry.details().entrySet().stream()
                    .filter(detail -> !String.valueOf(detail.getValue()).isBlank())
                    .sorted(Map.Entry.comparingByKey())
                    .map(detail -> shell.t("audit.detail", name(shell, detail.getKey()), said(detail.getValue())))
                    .collect(Collectors.joining(" · "));
        }

        private static String name(Shell shell, String detail) {
            String key = "audit.detail." + detail;
            return shell.texts().has(key) ? shell.t(key) : detail;
        }

        private static String said(Object value) {
            return value instanceof Collection<?> several
                    ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(value);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") @DefaultValue("") String actor,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("cursor") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        AuditFilter filter = new AuditFilter(
                Optional.of(action).filter(given -> !given.isBlank()),
                Optional.of(actor.strip()).filter(given -> !given.isBlank()),
                Optional.empty(),
                Optional.empty());
        if (ListFile.isWanted(format)) {
            return file(shell, filter).response(format);
        }
        UUID before = cursor == null || cursor.isEmpty() ? null : Ids.parse(cursor);
        ListAnswer<AuditEntry> page = ListAnswer.of(
                log.find(filter, before, PAGE + 1), PAGE, entry -> entry.id().toString());
        ListView<AuditEntry> list = ListView.of(shell.here(), page.items(), Optional.ofNullable(page.next()));
        if (filter.actor().isPresent()) {
            list = list.filtered("q", actor, shell.t("audit.who"), actor);
        }
        if (filter.action().isPresent()) {
            list = list.filtered("action", action, shell.t("audit.what"), AuditPage.action(shell, action));
        }
        List<Choice> actions = log.actions().stream()
                .map(code -> Choice.of(code, AuditPage.action(shell, code)))
                .toList();
        return Response.ok(Page.of("audit/audit.jte", new AuditPage(list, columns(shell), actions, action)))
                .build();
    }

    private ListFile file(Shell shell, AuditFilter filter) {
        List<List<Object>> rows = log.find(filter, null, ListFile.MOST_ROWS).stream()
                .map(entry -> List.<Object>of(
                        entry.occurredAt().toString(),
                        entry.actor(),
                        entry.actorName(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subject() == null ? "" : entry.subject().toString(),
                        AuditPage.details(shell, entry)))
                .toList();
        return new ListFile(
                "audit",
                List.of(
                        shell.t("audit.when"),
                        shell.t("audit.username"),
                        shell.t("audit.who"),
                        shell.t("audit.what"),
                        shell.t("audit.subject"),
                        shell.t("audit.subject-id"),
                        shell.t("audit.details")),
                rows);
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("when", shell.t("audit.when")),
                Column.text("who", shell.t("audit.who")),
                Column.text("what", shell.t("audit.what")),
                Column.text("details", shell.t("audit.details")).hideable());
    }
}
