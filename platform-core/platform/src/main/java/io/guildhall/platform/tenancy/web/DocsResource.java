package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The description of the API, to read and to try. */
@Path("/api/docs")
@RequestScoped
@PermitAll
@ServedOn({Host.Kind.PLATFORM, Host.Kind.MARKETPLACE})
@Produces(MediaType.TEXT_HTML)
public class DocsResource {

    /**
     * The page.
     *
     * @param document where the OpenAPI document is
     */
    public record Docs(String document) {}

    @GET
    @Operation(hidden = true)
    public Page docs() {
        return Page.of("home/docs.jte", new Docs("/openapi"));
    }
}
