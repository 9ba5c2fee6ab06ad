package io.guildhall.platform.ledger.web;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ledger.Account;
import io.guildhall.platform.ledger.Chart;
import io.guildhall.platform.ledger.Entry;
import io.guildhall.platform.ledger.JournalEntry;
import io.guildhall.platform.ledger.JournalFilter;
import io.guildhall.platform.ledger.Ledger;
import io.guildhall.platform.ledger.TrialBalance;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The books in the tenant's console: the trial balance above, the journal below. */
@Path("/console/finance")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class FinancePages {

    private static final int PAGE = 25;

    @Inject
    private Ledger ledger;

    @Inject
    private Companies companies;

    @Inject
    private Shells shells;

    /** The books with what can be filtered by. */
    public record FinancePage(
            TrialBalance balance,
            ListView<JournalEntry> journal,
            List<Column> columns,
            List<Choice> causes,
            List<Choice> accounts,
            String cause,
            String account,
            String reference,
            Map<UUID, LocalizedText> names) {

        /** Number, name and, where it has one, company of an account. */
        public String label(Shell shell, Account account) {
            String label =
                    account.chart().number() + " " + shell.t(account.chart().textKey());
            return names.containsKey(account.company()) ? label + " · " + shell.t(names.get(account.company())) : label;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response books(
            @QueryParam("cause") @DefaultValue("") String cause,
            @QueryParam("account") @DefaultValue("") String account,
            @QueryParam("q") @DefaultValue("") String reference,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        JournalFilter filter = new JournalFilter(
                find(Entry.Cause.values(), cause),
                find(Chart.values(), account),
                Optional.of(reference.strip()).filter(text -> !text.isEmpty()));
        if (ListFile.isWanted(format)) {
            return file(shell, filter).response(format);
        }
        UUID before = cursor.isEmpty() ? null : Ids.parse(cursor);
        ListAnswer<JournalEntry> entries = ListAnswer.of(
                ledger.journal(filter, before, PAGE + 1),
                PAGE,
                entry -> entry.id().toString());
        TrialBalance balance = ledger.trialBalance();
        FinancePage page = new FinancePage(
                balance,
                list(shell, filter, entries),
                columns(shell),
                Stream.of(Entry.Cause.values())
                        .map(one -> Choice.of(one.name(), shell.t(one.textKey())))
                        .toList(),
                Stream.of(Chart.values())
                        .map(one -> Choice.of(one.name(), one.number() + " " + shell.t(one.textKey())))
                        .toList(),
                cause,
                account,
                reference,
                names(balance, entries.items()));
        return Response.ok(Page.of("ledger/finance.jte", page)).build();
    }

    private static ListView<JournalEntry> list(Shell shell, JournalFilter filter, ListAnswer<JournalEntry> entries) {
        ListView<JournalEntry> list = ListView.of(shell.here(), entries.items(), Optional.ofNullable(entries.next()));
        if (filter.cause().isPresent()) {
            Entry.Cause cause = filter.cause().get();
            list = list.filtered("cause", cause.name(), shell.t("ledger.cause"), shell.t(cause.textKey()));
        }
        if (filter.chart().isPresent()) {
            Chart chart = filter.chart().get();
            list = list.filtered("account", chart.name(), shell.t("ledger.account"), shell.t(chart.textKey()));
        }
        if (filter.reference().isPresent()) {
            String reference = filter.reference().get();
            list = list.filtered("q", reference, shell.t("ledger.reference"), reference);
        }
        return list;
    }

    private ListFile file(Shell shell, JournalFilter filter) {
        List<JournalEntry> entries = ledger.journal(filter, null, ListFile.MOST_ROWS);
        Map<UUID, LocalizedText> names = names(new TrialBalance(List.of()), entries);
        List<List<Object>> rows = entries.stream()
                .flatMap(entry -> entry.postings().stream()
                        .map(line -> List.<Object>of(
                                entry.at().toString(),
                                entry.reference(),
                                shell.t(entry.cause().textKey()),
                                line.account().chart().number(),
                                shell.t(line.account().chart().textKey()),
                                Optional.ofNullable(names.get(line.account().company()))
                                        .map(shell::t)
                                        .orElse(""),
                                line.currency(),
                                line.debit(),
                                line.credit())))
                .toList();
        return new ListFile(
                "journal",
                List.of(
                        shell.t("shared.date"),
                        shell.t("ledger.reference"),
                        shell.t("ledger.cause"),
                        shell.t("shared.number"),
                        shell.t("ledger.account"),
                        shell.t("shared.company"),
                        shell.t("ledger.currency"),
                        shell.t("ledger.debit"),
                        shell.t("ledger.credit")),
                rows);
    }

    private Map<UUID, LocalizedText> names(TrialBalance balance, List<JournalEntry> entries) {
        Set<UUID> ids = Stream.concat(
                        balance.accounts().stream().map(TrialBalance.Line::account),
                        entries.stream()
                                .flatMap(entry -> entry.postings().stream())
                                .map(JournalEntry.Line::account))
                .map(Account::company)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new java.util.HashMap<>(companies.names(ids));
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("at", shell.t("shared.date")),
                Column.text("reference", shell.t("ledger.reference")),
                Column.text("account", shell.t("ledger.account")),
                Column.number("debit", shell.t("ledger.debit")),
                Column.number("credit", shell.t("ledger.credit")));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
