package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.shared.rest.EarlyFailure;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs every request inside the tenant its host belongs to, and inside none where it belongs to none. */
@WebFilter(
        value = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class TenantFilter implements Filter {

    /** The request attribute that holds the {@link Host}. */
    public static final String HOST = Host.class.getName();

    @Inject
    private Hosts hosts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Host host = hostOf(request);
        request.setAttribute(HOST, host);
        if (host.kind() != Host.Kind.MARKETPLACE) {
            chain.doFilter(request, response);
            return;
        }
        try {
            TenantContext.run(host.marketplace().id(), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Failed(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Failed e) {
            throw (ServletException) e.getCause();
        }
    }

    /** Where the host cannot be looked up the request still gets its answer, which says so. */
    private Host hostOf(ServletRequest request) {
        try {
            return hosts.at(request.getServerName());
        } catch (RuntimeException e) {
            EarlyFailure.keep(request, e);
            return Host.unknown();
        }
    }

    private static final class Failed extends RuntimeException {
        private Failed(ServletException cause) {
            super(cause);
        }
    }
}
