package io.guildhall.platform.company.rest;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyFilter;
import io.guildhall.platform.company.rest.CompanyJson.SupplierAnswer;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The companies of a marketplace as the public sees them. */
@Path("/api/v1/suppliers")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
public class SuppliersResource {

    @Inject
    private Companies companies;

    @GET
    @Operation(summary = "The verified companies by name")
    public ListAnswer<SupplierAnswer> list(
            @BeanParam Paging paging, @QueryParam("country") String country, @QueryParam("q") String text) {
        CompanyFilter filter = new CompanyFilter(
                Optional.empty(),
                Optional.ofNullable(text).filter(given -> !given.isBlank()),
                Optional.ofNullable(country).filter(given -> !given.isBlank()),
                CompanyFilter.Order.NAME);
        UUID after = paging.cursorId().orElse(null);
        return ListAnswer.of(
                        companies.suppliers(filter, after, paging.limit() + 1),
                        paging.limit(),
                        supplier -> supplier.id().toString())
                .map(CompanyJson::answer);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One company's public profile with the evidence of its verification")
    public SupplierAnswer get(@PathParam("id") String id) {
        return CompanyJson.answer(companies.supplier(Ids.parse(id)));
    }
}
