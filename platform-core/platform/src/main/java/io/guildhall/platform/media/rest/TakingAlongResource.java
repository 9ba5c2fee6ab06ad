package io.guildhall.platform.media.rest;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.media.DataPack;
import io.guildhall.platform.media.DataPacks;
import io.guildhall.platform.media.QrCode;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.Downloads;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What holds all there is to see of a product or leads back to it, for whoever may see the product. */
@Path("/api/v1/products")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.WILDCARD)
@Tag(name = "Products")
public class TakingAlongResource {

    @Inject
    private DataPacks packs;

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Path("{id}/data-pack")
    @Operation(
            summary = "Download a product as a ZIP",
            description =
                    "Holds the product as JSON, its attributes as CSV in the language asked for, its drawing, pictures and"
                            + " current documents, and a README.txt that says what is what")
    public Response pack(@PathParam("id") String id) {
        DataPack pack = packs.pack(reader.readListed(Ids.parse(id), actor.find()), shells.forPrograms());
        return Downloads.of(pack.name(), DataPack.TYPE, pack);
    }

    @GET
    @Path("{id}/qr-code")
    @Operation(summary = "Draw a QR code of the address of a product's page", description = "An SVG drawing")
    public Response code(@PathParam("id") String id) {
        return QrCode.of(reader.readListed(Ids.parse(id), actor.find()).product(), shells.forPrograms());
    }
}
