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
import java.util.Optional;

/** Who may call what, denied by default: an endpoint that declares no roles stops the application from starting. */
@Provider
public class RolesFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getName().startsWith("io.guildhall.")) {
            return;
        }
        context.register(
                new RolesFilter(allowed(resource.getResourceClass(), resource.getResourceMethod())),
                jakarta.ws.rs.Priorities.AUTHORIZATION);
    }

    /** The roles of which one is needed; nothing where everyone may. */
    static Optional<List<String>> allowed(Class<?> type, Method method) {
        if (method.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(List.of(method.getAnnotation(RolesAllowed.class).value()));
        }
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        if (method.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(List.of());
        }
        if (type.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(List.of(type.getAnnotation(RolesAllowed.class).value()));
        }
        if (type.isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        throw new IllegalStateException("This endpoint declares no roles: " + method);
    }

    private static final class RolesFilter implements ContainerRequestFilter {
        private final Optional<List<String>> allowed;

        private RolesFilter(Optional<List<String>> allowed) {
            this.allowed = allowed;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext security = request.getSecurityContext();
            if (allowed.isEmpty() || allowed.get().stream().anyMatch(security::isUserInRole)) {
                return;
            }
            if (security.getUserPrincipal() == null) {
                throw new NotAuthorizedException("Bearer");
            }
            throw new ForbiddenException("Your roles do not allow this");
        }
    }
}
