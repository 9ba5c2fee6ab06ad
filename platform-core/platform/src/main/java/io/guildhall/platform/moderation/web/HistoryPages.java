package io.guildhall.platform.moderation.web;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.ReviewStep;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.StepTaken;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happened to all listings: who, when, what and why. */
@Path("/console/moderation/history")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class HistoryPages {

    static final String HOME = QueuePages.HOME + "/history";

    private static final int PAGE = 50;

    @Inject
    private ReviewQueue queue;

    @Inject
    private Companies companies;

    @Inject
    private Shells shells;

    /** The list. */
    public record HistoryPage(
            ListView<StepTaken> list,
            List<Column> columns,
            List<Tab> tabs,
            List<Choice> steps,
            String chosen,
            Map<UUID, LocalizedText> companyNames) {

        public String company(Shell shell, StepTaken step) {
            return QueuePages.name(shell, companyNames, step.company());
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("step") @DefaultValue("") String wanted,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        Optional<ReviewStep> step = Optional.ofNullable(RuleFile.code(ReviewStep.values(), wanted));
        if (ListFile.isWanted(format)) {
            return file(shell, step).response(format);
        }
        ListAnswer<StepTaken> answer = queue.history(
                Optional.empty(), Optional.empty(), step, cursor.isEmpty() ? null : Ids.parse(cursor), PAGE);
        ListView<StepTaken> list = ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next()));
        if (step.isPresent()) {
            list = list.filtered(
                    "step", wanted, shell.t("moderation.what"), ModerationWords.of(shell, "step", step.get()));
        }
        return Response.ok(Page.of(
                        "moderation/history.jte",
                        new HistoryPage(
                                list,
                                columns(shell),
                                ModerationWords.tabs(shell, queue.countWaiting(), HOME),
                                ModerationWords.choices(shell, "step", ReviewStep.values()),
                                step.map(Enum::name).orElse(""),
                                names(answer.items()))))
                .build();
    }

    private Map<UUID, LocalizedText> names(List<StepTaken> steps) {
        return companies.names(steps.stream().map(StepTaken::company).distinct().toList());
    }

    private ListFile file(Shell shell, Optional<ReviewStep> step) {
        List<StepTaken> steps = queue.history(Optional.empty(), Optional.empty(), step, null, ListFile.MOST_ROWS)
                .items();
        Map<UUID, LocalizedText> names = names(steps);
        List<List<Object>> rows = steps.stream()
                .map(each -> Arrays.<Object>asList(
                        each.at().toString(),
                        each.personName(),
                        ModerationWords.of(shell, "step", each.step()),
                        each.number(),
                        shell.t(each.name()),
                        QueuePages.name(shell, names, each.company()),
                        ModerationWords.said(shell, each)))
                .toList();
        return new ListFile(
                "moderation-history",
                List.of(
                        shell.t("moderation.when"),
                        shell.t("moderation.who"),
                        shell.t("moderation.what"),
                        shell.t("shared.number"),
                        shell.t("catalog.product"),
                        shell.t("shared.company"),
                        shell.t("moderation.why")),
                rows);
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("when", shell.t("moderation.when")),
                Column.text("who", shell.t("moderation.who")),
                Column.text("what", shell.t("moderation.what")),
                Column.text("product", shell.t("catalog.product")),
                Column.text("company", shell.t("shared.company")).hideable(),
                Column.text("why", shell.t("moderation.why")).hideable());
    }
}
