package io.guildhall.platform.shared.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;

/** Who may call what, denied by default: an endpoint that declares no roles stops the application from starting. */
@Provider
public class RolesFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getName().startsWith("io.guildhall.")) {
            return;
        }
        context.register(new RolesFilter(allowed(resource)), jakarta.ws.rs.Priorities.AUTHORIZATION);
    }

    private static List<String> allowed(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Class<?> type = resource.getResourceClass();
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return List.of(method.getAnnotation(RolesAllowed.class).value());
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return null;
        }
        if (method.isAnnotationPresent(DenyAll.class)) {
            return List.of();
        }
        if (type.isAnnotationPresent(RolesAllowed.class)) {
            return List.of(type.getAnnotation(RolesAllowed.class).value());
        }
        if (type.isAnnotationPresent(PermitAll.class)) {
            return null;
        }
        throw new IllegalStateException("This endpoint declares no roles: " + method);
    }

    private static final class RolesFilter implements ContainerRequestFilter {
        private final List<String> allowed;

        /** A null list allows everyone. */
        private RolesFilter(List<String> allowed) {
            this.allowed = allowed;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext security = request.getSecurityContext();
            if (allowed == null || allowed.stream().anyMatch(security::isUserInRole)) {
                return;
            }
            if (security.getUserPrincipal() == null) {
                throw new NotAuthorizedException("Bearer");
            }
            throw new ForbiddenException("Your roles do not allow this");
        }
    }
}
