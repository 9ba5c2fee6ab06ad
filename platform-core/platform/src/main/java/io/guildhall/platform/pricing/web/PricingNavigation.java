package io.guildhall.platform.pricing.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Price lists in the workbench's menu. */
@ApplicationScoped
public class PricingNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        return site.isMarketplace()
                ? List.of(NavigationItem.of(Area.WORKBENCH, "pricing.title", PriceListPages.HOME, "percentage", 215)
                        .under("catalog.selling")
                        .onlyFor(Roles.SELLER, Roles.COMPANY_ADMIN))
                : List.of();
    }
}
