package io.guildhall.platform.ledger.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The books in the tenant's menu. */
@ApplicationScoped
public class LedgerNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(NavigationItem.of(Area.TENANT_CONSOLE, "ledger.finance", "/console/finance", "coins", 350)
                .under("ledger.group")
                .onlyFor(Roles.TENANT_ADMIN));
    }
}
