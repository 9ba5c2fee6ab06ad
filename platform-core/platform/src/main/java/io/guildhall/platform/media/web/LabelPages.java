package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A label to print and stick on goods, a shelf or a sample: the product's name, its numbers and the way to its page. */
@Path("/products/{id}/label")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class LabelPages {

    @Inject
    private ProductReader reader;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public Page label(@PathParam("id") String id) {
        ProductReader.Reading reading = reader.readListed(Ids.parse(id), actor.find());
        ProductView product = reading.product();
        Shell shell = shells.current();
        List<LabelPage.Fact> facts = new ArrayList<>();
        facts.add(new LabelPage.Fact(shell.t("media.pack.fact.number"), product.number()));
        facts.add(new LabelPage.Fact(shell.t("catalog.sku"), product.sku()));
        product.identifiers()
                .forEach((scheme, value) -> facts.add(new LabelPage.Fact(shell.t(identifiers.nameOf(scheme)), value)));
        String name = shell.t(product.name());
        String page = "/products/" + product.id();
        return Page.of(
                "media/label.jte",
                new LabelPage(
                        product.id(),
                        name,
                        shell.t(reading.supplier().displayName()),
                        facts,
                        shell.absolute(page),
                        List.of(new Crumb(name, page), new Crumb(shell.t("media.label.title"), page + "/label"))));
    }
}
