package io.guildhall.platform.community.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** News and pages in the menus. */
@ApplicationScoped
public class CommunityNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(
                NavigationItem.of(Area.MARKETPLACE, "community.news", "/news", "news", 60),
                NavigationItem.of(Area.FOOTER, "community.help", "/pages", "file-text", 50),
                NavigationItem.of(Area.FOOTER, "community.news", "/news", "news", 60),
                NavigationItem.of(Area.TENANT_CONSOLE, "community.news", "/console/news", "news", 500)
                        .under("community.content")
                        .onlyFor(Roles.TENANT_ADMIN),
                NavigationItem.of(Area.TENANT_CONSOLE, "community.pages", "/console/pages", "file-text", 510)
                        .under("community.content")
                        .onlyFor(Roles.TENANT_ADMIN));
    }
}
