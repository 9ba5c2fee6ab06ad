package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.media.DataPack;
import io.guildhall.platform.media.DataPacks;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The data pack that a product's page offers, in the reader's language. */
@Path("/products/{id}/data-pack")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
public class DataPackFiles {

    @Inject
    private DataPacks packs;

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public Response download(@PathParam("id") String id) {
        DataPack pack = packs.pack(reader.readListed(Ids.parse(id), actor.find()), shells.current());
        return Downloads.of(pack.name(), DataPack.TYPE, pack);
    }
}
