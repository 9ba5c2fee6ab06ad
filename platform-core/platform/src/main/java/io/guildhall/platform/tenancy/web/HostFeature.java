package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.TenantStatus;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Lets a resource answer on its own kinds of host only. A resource that does not say which stops the application from
 * starting.
 */
@Provider
public class HostFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        if (!type.getName().startsWith("io.guildhall.")) {
            return;
        }
        ServedOn servedOn = resource.getResourceMethod().isAnnotationPresent(ServedOn.class)
                ? resource.getResourceMethod().getAnnotation(ServedOn.class)
                : type.getAnnotation(ServedOn.class);
        if (servedOn != null) {
            context.register(new HostFilter(List.of(servedOn.value())), Priorities.AUTHENTICATION);
        } else if (!type.getPackageName().equals("io.guildhall.platform.shared.web")) {
            throw new IllegalStateException("This resource does not say on which hosts it answers: " + type);
        }
    }

    private static final class HostFilter implements ContainerRequestFilter {
        private final List<Host.Kind> kinds;

        private HostFilter(List<Host.Kind> kinds) {
            this.kinds = kinds;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            Host host = (Host) request.getProperty(TenantFilter.HOST);
            if (!kinds.contains(host.kind())) {
                throw new NotFoundException();
            }
            boolean suspended = host.tenant()
                    .filter(t -> t.status() == TenantStatus.SUSPENDED)
                    .isPresent();
            if (suspended) {
                throw new Rejection(CommonReason.UNAVAILABLE, "This marketplace is suspended for the moment");
            }
        }
    }
}
