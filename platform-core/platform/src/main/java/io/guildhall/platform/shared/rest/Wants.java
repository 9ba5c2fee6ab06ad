package io.guildhall.platform.shared.rest;

import jakarta.ws.rs.core.MediaType;

/** Whether a request came from a person's browser or from a program. */
final class Wants {

    private Wants() {}

    /** A browser that asks for a page, by its Accept header, however ill-formed that is, and outside the API. */
    static boolean page(String path, String accepted) {
        return !path.startsWith("api/") && accepted != null && accepted.contains(MediaType.TEXT_HTML);
    }
}
