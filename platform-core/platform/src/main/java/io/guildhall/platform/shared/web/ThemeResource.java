package io.guildhall.platform.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A site's colours as a style sheet of its own, so that pages need no inline style. It follows from the two colours in
 * its address alone; browsers keep it for a day.
 */
@Path("/theme/{primary: [0-9a-f]{6}}-{accent: [0-9a-f]{6}}.css")
@PermitAll
public class ThemeResource {

    @GET
    @Operation(hidden = true)
    public Response css(@PathParam("primary") String primary, @PathParam("accent") String accent) {
        return Response.ok(new Palette(primary, accent).css(), "text/css;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .build();
    }
}
