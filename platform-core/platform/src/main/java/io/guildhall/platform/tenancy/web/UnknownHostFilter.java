package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.shared.web.ErrorPage;
import io.guildhall.platform.tenancy.Host;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * At a host that is no site of ours a person is shown the way to the directory, whatever the address; a program is told
 * that there is nothing. Only what pages look like is there too.
 */
@Provider
@PreMatching
@Priority(3)
public class UnknownHostFilter implements ContainerRequestFilter {

    private static final Pattern LOOKS = Pattern.compile("(?:assets|theme)/.*");

    @Override
    public void filter(ContainerRequestContext request) {
        Host host = (Host) request.getProperty(TenantFilter.HOST);
        String path = request.getUriInfo().getPath();
        if (host.kind() != Host.Kind.UNKNOWN || LOOKS.matcher(path).matches()) {
            return;
        }
        if (path.startsWith("api/")) {
            throw new NotFoundException();
        }
        request.abortWith(ErrorPage.of(ErrorPage.Kind.UNKNOWN_MARKETPLACE).response());
    }
}
