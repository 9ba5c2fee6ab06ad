package io.guildhall.platform.tenancy.web;

import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Figures are for those who reach the server itself, by its address within the cluster; visitors of a site get none. */
@WebFilter("/metrics/*")
public class MetricsFilter implements Filter {

    @Inject
    private Hosts hosts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (hosts.at(request.getServerName()).kind() == Host.Kind.UNKNOWN) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
