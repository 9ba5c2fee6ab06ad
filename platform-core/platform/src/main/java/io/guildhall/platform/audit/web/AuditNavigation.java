package io.guildhall.platform.audit.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The audit log in the tenant's menu. */
@ApplicationScoped
public class AuditNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        return List.of(
                NavigationItem.of(NavigationItem.Area.TENANT_CONSOLE, "audit.title", "/console/audit", "history", 900)
                        .onlyFor(Roles.TENANT_ADMIN));
    }
}
