package io.guildhall.platform.tenancy.web;

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
import java.util.Optional;

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
        Optional<Host> host = host(request);
        host.ifPresent(found -> request.setAttribute(HOST, found));
        if (host.isEmpty() || host.get().kind() != Host.Kind.MARKETPLACE) {
            chain.doFilter(request, response);
            return;
        }
        try {
            TenantContext.run(host.get().marketplace().id(), () -> {
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

    /** The host of the request; nothing where an error is to be told of and not even the host can be found. */
    private Optional<Host> host(ServletRequest request) {
        try {
            return Optional.of(hosts.at(request.getServerName()));
        } catch (RuntimeException e) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static final class Failed extends RuntimeException {
        private Failed(ServletException cause) {
            super(cause);
        }
    }
}
