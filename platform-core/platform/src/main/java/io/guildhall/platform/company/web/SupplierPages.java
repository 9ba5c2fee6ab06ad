package io.guildhall.platform.company.web;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyFilter;
import io.guildhall.platform.company.SupplierView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The marketplace's companies for everyone. */
@Path("/suppliers")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class SupplierPages {

    private static final int PAGE = 24;

    @Inject
    private Companies companies;

    @Inject
    private Shells shells;

    /** The list with the countries it can be narrowed to. */
    public record SuppliersPage(ListView<SupplierView> list, List<Choice> countries, String country) {}

    @GET
    @Operation(hidden = true)
    public Page list(
            @QueryParam("name") @DefaultValue("") String text,
            @QueryParam("country") @DefaultValue("") String country,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        Shell shell = shells.current();
        CompanyFilter filter = new CompanyFilter(
                Optional.empty(),
                Optional.of(text.strip()).filter(given -> !given.isEmpty()),
                Optional.of(country).filter(given -> !given.isEmpty()),
                CompanyFilter.Order.NAME);
        UUID after = cursor.isEmpty() ? null : Ids.parse(cursor);
        ListAnswer<SupplierView> page = ListAnswer.of(
                companies.suppliers(filter, after, PAGE + 1),
                PAGE,
                supplier -> supplier.id().toString());
        ListView<SupplierView> list = ListView.of(shell.here(), page.items(), Optional.ofNullable(page.next()));
        if (filter.text().isPresent()) {
            list = list.filtered("name", text, shell.t("shared.name"), text);
        }
        if (filter.country().isPresent()) {
            list = list.filtered("country", country, shell.t("company.region"), Countries.name(country, shell.texts()));
        }
        List<Choice> countries = companies.countries().stream()
                .map(code -> Choice.of(code, Countries.name(code, shell.texts())))
                .toList();
        return Page.of("company/suppliers.jte", new SuppliersPage(list, countries, country));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page supplier(@PathParam("id") String id) {
        return Page.of("company/supplier.jte", companies.supplier(Ids.parse(id)));
    }
}
