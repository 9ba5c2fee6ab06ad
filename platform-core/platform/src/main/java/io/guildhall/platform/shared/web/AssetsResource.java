package io.guildhall.platform.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Serves {@link Assets}. The address carries the version, so browsers keep an asset for good; one asked for by another
 * version (a module imported by its relative path) is checked each time.
 */
@Path("/assets/{version}/{path: .+}")
@PermitAll
public class AssetsResource {

    private static final Pattern TAKES_GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    @GET
    @Operation(hidden = true)
    public Response asset(
            @PathParam("version") String version,
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        Assets.Asset asset = Assets.shared().find(path).orElseThrow(NotFoundException::new);
        String tag = "\"" + asset.version() + "\"";
        Response.ResponseBuilder response = tag.equals(known)
                ? Response.notModified()
                : acceptEncoding != null
                                && asset.gzip().isPresent()
                                && TAKES_GZIP.matcher(acceptEncoding).find()
                        ? Response.ok(asset.gzip().get(), asset.type()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                        : Response.ok(asset.content(), asset.type());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        version.equals(asset.version()) ? "public, max-age=31536000, immutable" : "public, no-cache")
                .build();
    }
}
