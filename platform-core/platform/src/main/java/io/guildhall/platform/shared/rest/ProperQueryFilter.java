package io.guildhall.platform.shared.rest;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * A query holds text, or is refused; paths that do not were refused by the server before. What is checked is the query as
 * it was sent, which only the servlet's request tells.
 */
@Provider
@PreMatching
@Priority(2)
public class ProperQueryFilter implements ContainerRequestFilter {

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawQuery() != null) {
            ProperText.requireInFields(servletRequest.getQueryString());
        }
    }
}
