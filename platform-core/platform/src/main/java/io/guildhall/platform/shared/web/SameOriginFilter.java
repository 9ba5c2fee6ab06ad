package io.guildhall.platform.shared.web;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * A browser may change something only from a page of the same host: another site's form, and another marketplace's, is
 * refused. Programs send no {@code Origin} and are not concerned.
 */
@Provider
@PreMatching
public class SameOriginFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null || READING.contains(request.getMethod())) {
            return;
        }
        if (!authority(origin).equalsIgnoreCase(request.getHeaderString(HttpHeaders.HOST))) {
            throw new ForbiddenException("The form belongs to another site");
        }
    }

    /** Host and port, empty for an origin that tells none. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
