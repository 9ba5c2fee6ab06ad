package io.guildhall.platform.ledger.rest;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ledger.Chart;
import io.guildhall.platform.ledger.Ledger;
import io.guildhall.platform.ledger.TrialBalance;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books of the marketplace. */
@Path("/api/v1/ledger")
@RequestScoped
@RolesAllowed({Roles.TENANT_ADMIN, Roles.FINANCE})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class LedgerResource {

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentActor actor;

    /**
     * The trial balance: of the whole marketplace for its admin, of a company's own accounts for that company.
     *
     * @param balanced whether debits equal credits in every currency; null where only some accounts are shown
     */
    public record TrialBalanceAnswer(List<AccountLine> accounts, List<TotalLine> totals, Boolean balanced) {}

    public record AccountLine(
            String number,
            Chart account,
            UUID company,
            String currency,
            BigDecimal debits,
            BigDecimal credits,
            BigDecimal balance) {}

    public record TotalLine(String currency, BigDecimal debits, BigDecimal credits) {}

    @GET
    @Path("trial-balance")
    @Operation(summary = "All accounts with their sums; a company's finance people see their own accounts")
    public TrialBalanceAnswer trialBalance() {
        Actor reader = actor.get();
        boolean whole = reader.has(Roles.TENANT_ADMIN);
        TrialBalance balance = whole ? ledger.trialBalance() : ledger.accountsOf(reader.requireCompany());
        return new TrialBalanceAnswer(
                balance.accounts().stream().map(LedgerResource::line).toList(),
                balance.totals().stream()
                        .map(total -> new TotalLine(total.currency(), total.debits(), total.credits()))
                        .toList(),
                whole ? balance.isBalanced() : null);
    }

    private static AccountLine line(TrialBalance.Line line) {
        return new AccountLine(
                line.account().chart().number(),
                line.account().chart(),
                line.account().company(),
                line.currency(),
                line.debits(),
                line.credits(),
                line.balance());
    }
}
