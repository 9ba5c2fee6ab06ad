package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Explaining;
import io.guildhall.platform.catalog.Listings;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says of one product in a list why it is there; asked for only where somebody wants to know. */
@Path("/products/{id}/why")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class WhyPages {

    @Inject
    private Explaining explaining;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The reasons.
     *
     * @param alone whether they are a page of their own
     */
    public record WhyPage(String name, String href, List<String> reasons, boolean alone) {}

    @GET
    @Operation(hidden = true)
    public Page why(@PathParam("id") String id, @HeaderParam("HX-Request") String fragment) {
        Shell shell = shells.current();
        SearchQuery query = Listings.asked(Optional.empty(), shell);
        Explaining.Explained explained = explaining.why(Ids.parse(id), query, actor.find());
        return Page.of(
                "catalog/why.jte",
                new WhyPage(
                        shell.t(explained.reading().product().name()),
                        "/products/" + explained.reading().product().id(),
                        new WhyWords(shell).why(explained, query),
                        fragment == null));
    }
}
