package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Listings;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.SameGoods;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public pages of the search, of categories and of products. */
@Path("/")
@ApplicationScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ProductPagesResource {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Listings listings;

    @Inject
    private ProductReader reader;

    @Inject
    private ProductComposer composer;

    @Inject
    private SameGoods sameGoods;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Path("search")
    @Operation(hidden = true)
    public Response search() {
        return list(Optional.empty());
    }

    @GET
    @Path("categories/{code}")
    @Operation(hidden = true)
    public Response category(@PathParam("code") String code) {
        return list(Optional.of(taxonomy.tree().require(code)));
    }

    private Response list(Optional<CategoryView> category) {
        Shell shell = shells.current();
        return RangeFields.canonical(shell.here())
                .map(link -> Response.seeOther(URI.create(link.href())).build())
                .orElseGet(() -> Response.ok(listings.page(category, shell)).build());
    }

    @GET
    @Path("products/{id}")
    @Operation(hidden = true)
    public Response product(@PathParam("id") String id) {
        Optional<Actor> person = actor.find();
        UUID product = Ids.parse(id);
        try {
            ProductReader.Reading reading = reader.read(product, person);
            Response.ResponseBuilder answer = Response.ok(Page.of(
                    "catalog/product.jte",
                    composer.compose(reading, person.map(Actor::company).orElse(null), shells.current())));
            if (reading.agreed().isPresent()) {
                answer.header("Cache-Control", "private, no-cache")
                        .header("Vary", "Accept-Language, Authorization, Cookie");
            }
            return answer.build();
        } catch (Rejection e) {
            return reader.movedTo(product)
                    .map(kept -> Response.status(Response.Status.MOVED_PERMANENTLY)
                            .location(URI.create("/products/" + kept))
                            .build())
                    .orElseThrow(() -> e);
        }
    }

    @GET
    @Path("products/{id}/other-suppliers")
    @Operation(hidden = true)
    public Page otherSuppliers(@PathParam("id") String id) {
        UUID product = reader.read(Ids.parse(id), actor.find()).product().id();
        return Page.of("catalog/otherSuppliers.jte", OtherSuppliers.of(sameGoods.others(product), shells.current()));
    }
}
