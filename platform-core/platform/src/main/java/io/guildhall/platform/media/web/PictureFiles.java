package io.guildhall.platform.media.web;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.media.Pictures;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The pictures themselves. An address never shows another picture than it did once, so browsers keep it for good; one of a
 * product that only its seller sees is not kept.
 */
@Path("/pictures/{file}/{hash: [0-9a-f]{16}}/{print: \\d+\\.(webp|jpg)}")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
public class PictureFiles {

    @Inject
    private Pictures pictures;

    @Inject
    private CurrentActor actor;

    @GET
    @Operation(hidden = true)
    public Response picture(
            @PathParam("file") String file, @PathParam("hash") String hash, @PathParam("print") String print) {
        Pictures.Print found = pictures.print(Ids.parse(file), hash, print, actor.find());
        return Response.ok(found.content().toFile(), print.endsWith("webp") ? "image/webp" : "image/jpeg")
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        found.picture().published() ? "public, max-age=31536000, immutable" : "private, no-store")
                .build();
    }
}
