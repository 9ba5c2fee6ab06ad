package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.media.Documents;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.Downloads;
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

/** The documents that a product's page offers, for whoever may see the product; browsers keep them as files. */
@Path("/products/{id}/documents/{document}")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
public class DocumentFiles {

    @Inject
    private Documents documents;

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @GET
    @Operation(hidden = true)
    public Response download(@PathParam("id") String id, @PathParam("document") String document) {
        Documents.Content content =
                documents.latest(reader.readListed(Ids.parse(id), actor.find()).product(), Ids.parse(document));
        return Downloads.of(content.file(), content.path());
    }
}
