package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.SpecialSearches;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.SpecialSearch;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The searches of the industry as pages, such as by structure. */
@Path("search/{code}")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class SpecialSearchPages {

    @Inject
    private SpecialSearches searches;

    @Inject
    private CompanyNames names;

    @Inject
    private Cards cards;

    @Inject
    private Shells shells;

    @Context
    private UriInfo address;

    /**
     * What was asked for and what was found.
     *
     * @param picture what is looked for, or null where nothing can be
     * @param total how many fit
     * @param complete whether every candidate was judged
     */
    public record SpecialSearchPage(
            LocalizedText name,
            String href,
            InputForm asked,
            Drawing picture,
            List<Hit> hits,
            int total,
            boolean complete) {}

    /** A product and how well it fits, as a share. */
    public record Hit(Card card, BigDecimal fit) {}

    @GET
    @Operation(hidden = true)
    public Page search(@PathParam("code") String code) {
        SpecialSearch search = searches.require(code);
        Shell shell = shells.current();
        InputForm asked = InputForm.of(search.inputs(), search.example(), address.getQueryParameters(), shell);
        try {
            SpecialSearches.Found found = searches.run(code, asked.inputs(), shell.language());
            List<Hit> hits = found.hits().stream()
                    .map(hit -> new Hit(
                            cards.card(
                                    hit.product(),
                                    shell.t(names.nameOf(hit.product().company())),
                                    shell),
                            BigDecimal.valueOf(hit.fit())))
                    .toList();
            Drawing picture = found.picture()
                    .map(drawn -> Drawing.of(drawn, shell.language()))
                    .orElse(null);
            return page(search, asked, picture, hits, found.fitting(), found.complete());
        } catch (Rejection refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return page(search, asked.with(asked.form().reject(refused)), null, List.of(), 0, true);
        }
    }

    static String href(SpecialSearch search) {
        return "/search/" + search.code();
    }

    private static Page page(
            SpecialSearch search, InputForm asked, Drawing picture, List<Hit> hits, int total, boolean complete) {
        return Page.of(
                "catalog/specialSearch.jte",
                new SpecialSearchPage(search.name(), href(search), asked, picture, hits, total, complete));
    }
}
