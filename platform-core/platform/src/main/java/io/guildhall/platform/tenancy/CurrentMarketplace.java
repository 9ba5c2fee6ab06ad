package io.guildhall.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The marketplace the current request is for. */
@RequestScoped
public class CurrentMarketplace {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Hosts hosts;

    /** The marketplace of the request's host; an error in the program where the host is none. */
    public Tenant get() {
        return hosts.at(request.getServerName()).marketplace();
    }
}
