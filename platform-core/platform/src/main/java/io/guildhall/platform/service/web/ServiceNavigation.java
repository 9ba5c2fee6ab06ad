package io.guildhall.platform.service.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Services in the tenant's menu. */
@ApplicationScoped
public class ServiceNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(NavigationItem.of(Area.TENANT_CONSOLE, "service.title", "/console/services", "tool", 310)
                .under("membership.group")
                .onlyFor(Roles.TENANT_ADMIN));
    }
}
