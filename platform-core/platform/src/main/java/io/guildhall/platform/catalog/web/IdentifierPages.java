package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CodeAdvice;
import io.guildhall.platform.catalog.CodeLookup;
import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.catalog.IdentifierUse;
import io.guildhall.platform.catalog.IdentifierUses;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.Crumb;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The schemes of identifiers in the tenant's console, and what a code means here. */
@Path(IdentifierPages.HOME)
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class IdentifierPages {

    static final String HOME = "/console/identifiers";

    @Inject
    private IdentifierUses uses;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CodeLookup lookup;

    @Inject
    private Shells shells;

    /**
     * The schemes, and what was looked up.
     *
     * @param code what was typed, or empty
     * @param advice what is wrong with it, or empty
     * @param corrected the search for what was probably meant, or null
     */
    public record SchemesPage(
            List<Crumb> crumbs,
            ListView<IdentifierUse> list,
            String code,
            List<CodeMatch> matches,
            String advice,
            String corrected) {}

    @GET
    @Operation(hidden = true)
    public Page all(@QueryParam("code") @DefaultValue("") String typed) {
        Shell shell = shells.current();
        String code =
                typed.substring(0, Math.min(CodeLookup.LONGEST, typed.length())).strip();
        List<CodeMatch> matches =
                code.isEmpty() ? List.of() : lookup.find(List.of(code)).get(code);
        Optional<CodeAdvice> advice =
                code.isEmpty() || !matches.isEmpty() ? Optional.empty() : identifiers.advise(code);
        return Page.of(
                "catalog/identifiers.jte",
                new SchemesPage(
                        List.of(
                                new Crumb(shell.t("catalog.taxonomy.title"), CategoryPages.HOME),
                                new Crumb(shell.t("catalog.schemes"), HOME)),
                        ListView.of(shell.here().without("code"), uses.all(), Optional.empty()),
                        code,
                        matches,
                        advice.map(wrong -> shell.t(wrong.sentence())).orElse(""),
                        advice.map(wrong -> shell.here()
                                        .with("code", wrong.corrected())
                                        .href())
                                .orElse(null)));
    }
}
