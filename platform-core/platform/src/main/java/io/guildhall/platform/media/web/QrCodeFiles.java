package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.media.QrCode;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The code that leads to a product's page, as the page and its label show it. */
@Path("/products/{id}/qr-code.svg")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
public class QrCodeFiles {

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public Response download(@PathParam("id") String id) {
        return QrCode.of(reader.readListed(Ids.parse(id), actor.find()).product(), shells.current());
    }
}
