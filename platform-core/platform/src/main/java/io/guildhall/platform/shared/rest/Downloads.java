package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.files.StoredFile;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Answers that a browser keeps as a file and never shows as a page of ours. */
public final class Downloads {

    private Downloads() {}

    /** An uploaded file. Who asks has been found to be allowed to have it. */
    public static Response of(StoredFile file, Path content) {
        return headers(Response.ok(content.toFile(), file.mediaType()), file.name())
                .header("Content-Length", file.size())
                .build();
    }

    /** A text made for this answer. */
    public static Response of(String name, String mediaType, Object content) {
        return headers(Response.ok(content, mediaType), name).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return response.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store");
    }
}
