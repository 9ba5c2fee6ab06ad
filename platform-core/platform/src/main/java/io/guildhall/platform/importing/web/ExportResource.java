package io.guildhall.platform.importing.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.importing.ProductFile;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A seller's products as a file to take away. */
@Path("/workbench/products/export")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
public class ExportResource {

    @Inject
    private ProductFile productFile;

    @Inject
    private CurrentActor actor;

    @GET
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(hidden = true)
    public Response export(@QueryParam("format") String format) {
        return productFile.of(actor.get()).response(ListFile.isWanted(format) ? format : "csv");
    }
}
