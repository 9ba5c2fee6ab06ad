package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.Comparing;
import io.guildhall.platform.buying.Comparison;
import io.guildhall.platform.buying.Selection;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Picking products and laying them side by side. What is compared stands in the address, what is picked in a cookie. */
@Path("/compare")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ComparePages {

    static final String PRODUCT = "product";
    static final String ROWS = "rows";

    @Inject
    private Comparing comparing;

    @Inject
    private CompareComposer composer;

    @Inject
    private SelectionCookie picked;

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public Response compare(
            @QueryParam(PRODUCT) List<String> products,
            @QueryParam(ROWS) String rows,
            @QueryParam("format") String format) {
        Selection addressed = Selection.of(products.stream());
        if (addressed.isEmpty() && !picked.read().isEmpty()) {
            return Response.seeOther(URI.create(href(picked.read()))).build();
        }
        Shell shell = shells.current();
        Comparison comparison = comparing.compare(addressed.products());
        if (ListFile.isWanted(format)) {
            return composer.file(comparison, shell).response(format);
        }
        return Response.ok(Page.of("buying/compare.jte", composer.compose(comparison, "different".equals(rows), shell)))
                .build();
    }

    /** Picks a product, for browsers without script, and goes back to where it was seen. */
    @POST
    @Path("products")
    @Operation(hidden = true)
    public Response pick(@FormParam(PRODUCT) String product, @FormParam("back") String back) {
        UUID id = Ids.parse(product);
        Selection before = picked.read();
        if (before.isFull() && !before.has(id)) {
            return Flash.warning("buying.flash.compare.full", String.valueOf(Selection.MOST))
                    .redirect(Link.local(back));
        }
        Selection after = before.with(id);
        Flash flash = Flash.success(
                "buying.flash.compare.picked", String.valueOf(after.products().size()));
        return Response.seeOther(URI.create(Link.local(back)))
                .cookie(SelectionCookie.of(after), flash.cookie())
                .build();
    }

    /** Takes a product out of those shown; the others are what is picked from now on. */
    @POST
    @Path("products/remove")
    @Operation(hidden = true)
    public Response remove(@FormParam(PRODUCT) String product, @FormParam("shown") List<String> shown) {
        Selection rest = Selection.of(shown.stream()).without(Ids.parse(product));
        return Response.seeOther(URI.create(href(rest)))
                .cookie(SelectionCookie.of(rest))
                .build();
    }

    @POST
    @Path("clear")
    @Operation(hidden = true)
    public Response clear() {
        return Response.seeOther(URI.create("/compare"))
                .cookie(SelectionCookie.of(Selection.written("")))
                .build();
    }

    private static String href(Selection selection) {
        Link link = Link.to("/compare");
        for (UUID product : selection.products()) {
            link = link.and(PRODUCT, product.toString());
        }
        return link.href();
    }
}
