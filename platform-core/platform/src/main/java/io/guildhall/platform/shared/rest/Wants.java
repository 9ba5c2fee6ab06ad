package io.guildhall.platform.shared.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Whether a request came from a person's browser or from a program. */
final class Wants {

    private Wants() {}

    /** A browser that asks for a page, by its Accept header and outside the API. */
    static boolean page(String path, HttpHeaders headers) {
        return !path.startsWith("api/")
                && headers.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getSubtype().equals(MediaType.TEXT_HTML_TYPE.getSubtype()));
    }
}
