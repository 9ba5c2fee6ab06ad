package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Explaining;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.shared.Ids;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why products are where they are in lists. */
@Path("/api/v1/products/{id}/why")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class WhyResource {

    @Inject
    private Explaining explaining;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    @GET
    @Operation(summary = "Why a product is where it is among what a search finds")
    public ExplanationJson why(
            @PathParam("id") String id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("supplier") @DefaultValue("") String supplier,
            @QueryParam("sort") @DefaultValue("") String sort) {
        SearchQuery query = new SearchQuery(words, category, supplier, Map.of(), sort, "", 1, language.tag());
        return ExplanationJson.of(
                explaining.why(Ids.parse(id), query, actor.find()).explanation());
    }
}
