package io.guildhall.platform.importing.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The import in a seller's menu. */
@ApplicationScoped
public class ImportNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(
                NavigationItem.of(Area.WORKBENCH, "importing.menu", "/workbench/products/import", "file-import", 210)
                        .under("catalog.selling")
                        .onlyFor(Roles.SELLER));
    }
}
