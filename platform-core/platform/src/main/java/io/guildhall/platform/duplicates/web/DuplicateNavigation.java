package io.guildhall.platform.duplicates.web;

import io.guildhall.platform.duplicates.Duplicates;
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
import java.util.Set;

/** Possible duplicates in the console's menu, with how many are open. */
@ApplicationScoped
public class DuplicateNavigation implements NavigationSource {

    private static final Set<String> ADMINS = Set.of(Roles.TENANT_ADMIN);

    private Duplicates duplicates;

    protected DuplicateNavigation() {}

    @Inject
    DuplicateNavigation(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()
                || viewer.filter(someone -> someone.hasAny(ADMINS)).isEmpty()) {
            return List.of();
        }
        return List.of(NavigationItem.of(Area.TENANT_CONSOLE, "duplicates.title", DuplicatePages.HOME, "copy", 215)
                .under("catalog.taxonomy.group")
                .onlyFor(Roles.TENANT_ADMIN)
                .counting(Math.toIntExact(duplicates.countOpen())));
    }
}
