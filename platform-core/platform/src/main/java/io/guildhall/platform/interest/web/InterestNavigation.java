package io.guildhall.platform.interest.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Saved searches and followed suppliers in the workbench's menu. */
@ApplicationScoped
public class InterestNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(
                NavigationItem.of(Area.WORKBENCH, "interest.searches", "/workbench/searches", "bookmark", 135)
                        .under("buying.group")
                        .onlyFor(Roles.MEMBER),
                NavigationItem.of(Area.WORKBENCH, "interest.following", "/workbench/following", "heart", 140)
                        .under("buying.group")
                        .onlyFor(Roles.MEMBER));
    }
}
