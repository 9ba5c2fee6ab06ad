package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What robots may read (RFC 9309): the public pages and nothing that belongs to somebody. */
@Path("robots.txt")
@RequestScoped
@PermitAll
@ServedOn({Host.Kind.PLATFORM, Host.Kind.MARKETPLACE})
@Produces(MediaType.TEXT_PLAIN)
public class RobotsResource {

    private static final List<String> PRIVATE =
            List.of("/workbench", "/console", "/operator", "/cart", "/checkout", "/login/start", "/api/v1/");

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public String robots() {
        Shell shell = shells.current();
        StringBuilder text = new StringBuilder("User-agent: *\n");
        PRIVATE.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        if (shell.site().isMarketplace()) {
            text.append("\nSitemap: ").append(shell.absolute("/sitemap.xml")).append('\n');
        }
        return text.toString();
    }
}
