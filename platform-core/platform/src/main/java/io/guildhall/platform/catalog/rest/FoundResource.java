package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Explaining;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the products of one's own company are found. */
@Path("/api/v1/my/products/{id}/found")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class FoundResource {

    @Inject
    private Explaining explaining;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    @GET
    @Operation(summary = "How a product of one's own company is found by a search, or why it is not")
    public ExplanationJson found(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category) {
        SearchQuery query = new SearchQuery(words, category, "", Map.of(), "", "", 1, language.tag());
        return ExplanationJson.of(explaining.own(actor.get(), Ids.parse(id), query));
    }
}
