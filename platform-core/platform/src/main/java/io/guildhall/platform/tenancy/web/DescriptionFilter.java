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

/** The description of the API is at the sites that answer by it; at a host that is none of ours there is nothing. */
@WebFilter("/openapi/*")
public class DescriptionFilter implements Filter {

    @Inject
    private Hosts hosts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (hosts.at(request.getServerName()).kind() == Host.Kind.UNKNOWN) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
