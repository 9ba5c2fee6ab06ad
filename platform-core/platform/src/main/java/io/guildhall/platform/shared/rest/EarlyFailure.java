package io.guildhall.platform.shared.rest;

import jakarta.annotation.Priority;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * What goes wrong before a request reaches its resource, such as while its tenant or its person is looked up, is answered
 * in the same words as what goes wrong there. It is kept with the request until it can be.
 */
@Provider
@PreMatching
@Priority(0)
public class EarlyFailure implements ContainerRequestFilter {

    private static final String KEPT = EarlyFailure.class.getName();

    /** Keeps the first failure of that request; those after it follow from it. */
    public static void keep(ServletRequest request, RuntimeException failure) {
        if (request.getAttribute(KEPT) == null) {
            request.setAttribute(KEPT, failure);
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(KEPT) instanceof RuntimeException failure) {
            throw failure;
        }
    }
}
