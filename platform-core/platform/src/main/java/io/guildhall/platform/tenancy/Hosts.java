package io.guildhall.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells from a host name what is meant: the host of {@code guildhall.base-url} is the platform, one label before
 * it a marketplace.
 */
@ApplicationScoped
public class Hosts {

    private TenantDirectory tenants;
    private URI baseUrl;

    protected Hosts() {}

    @Inject
    Hosts(TenantDirectory tenants, @ConfigProperty(name = "guildhall.base-url") URI baseUrl) {
        this.tenants = tenants;
        this.baseUrl = baseUrl;
    }

    /** The host at that host; the host is compared without regard to case and without port. */
    public Host at(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String platform = baseUrl.getHost();
        if (name.equals(platform)) {
            return Host.platform();
        }
        String suffix = "." + platform;
        if (!name.endsWith(suffix)) {
            return Host.unknown();
        }
        String slug = name.substring(0, name.length() - suffix.length());
        return tenants.bySlug(slug)
                .filter(tenant -> tenant.status() == TenantStatus.ACTIVE || tenant.status() == TenantStatus.SUSPENDED)
                .map(Host::marketplace)
                .orElseGet(Host::unknown);
    }

    /** The address of the platform, without a slash at its end. */
    public String platformUrl() {
        return baseUrl.toString().replaceAll("/+$", "");
    }

    /** The address of that marketplace, without a slash at its end. */
    public String urlOf(String slug) {
        String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
        return baseUrl.getScheme() + "://" + slug + "." + baseUrl.getHost() + port;
    }
}
