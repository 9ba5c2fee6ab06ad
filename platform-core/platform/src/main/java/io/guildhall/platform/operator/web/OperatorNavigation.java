package io.guildhall.platform.operator.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The platform's menus. */
@ApplicationScoped
class OperatorNavigation implements NavigationSource {

    private static final List<NavigationItem> ITEMS = List.of(
            NavigationItem.of(Area.PLATFORM, "operator.menu.directory", "/", "building-store", 10),
            NavigationItem.of(Area.PLATFORM, "operator.menu.api", "/api/docs", "plug", 20),
            NavigationItem.of(Area.FOOTER, "operator.menu.api", "/api/docs", "plug", 20),
            NavigationItem.of(Area.FOOTER, "operator.menu.sign-in", "/login", "login", 30),
            NavigationItem.of(Area.OPERATOR_CONSOLE, "operator.menu.marketplaces", "/operator", "building-store", 10)
                    .onlyFor(Roles.OPERATOR),
            NavigationItem.of(Area.OPERATOR_CONSOLE, "operator.menu.launches", "/operator/launches", "rocket", 20)
                    .onlyFor(Roles.OPERATOR),
            NavigationItem.of(
                            Area.OPERATOR_CONSOLE, "operator.menu.templates", "/operator/templates", "layout-grid", 30)
                    .onlyFor(Roles.OPERATOR));

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        return site.isMarketplace() ? List.of() : ITEMS;
    }
}
