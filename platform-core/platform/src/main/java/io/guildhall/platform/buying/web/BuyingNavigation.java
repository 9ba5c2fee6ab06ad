package io.guildhall.platform.buying.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The comparison beside the account, and what else helps to buy in the workbench. */
@ApplicationScoped
public class BuyingNavigation implements NavigationSource {

    private SelectionCookie selection;

    protected BuyingNavigation() {}

    @Inject
    BuyingNavigation(SelectionCookie selection) {
        this.selection = selection;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(
                NavigationItem.of(Area.TOOLS, "buying.compare", "/compare", "scale", 5)
                        .counting(selection.read().products().size()),
                NavigationItem.of(Area.WORKBENCH, "buying.quick-order", "/workbench/quick-order", "bolt", 120)
                        .under("buying.group")
                        .onlyFor(Roles.BUYER, Roles.COMPANY_ADMIN),
                NavigationItem.of(Area.WORKBENCH, "buying.lists", "/workbench/lists", "list-details", 130)
                        .under("buying.group")
                        .onlyFor(Roles.MEMBER));
    }
}
