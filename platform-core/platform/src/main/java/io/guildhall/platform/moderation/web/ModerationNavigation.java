package io.guildhall.platform.moderation.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.ReviewQueue;
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

/** Moderation in the console's menu with how much waits, and its outcome in the workbench's. */
@ApplicationScoped
public class ModerationNavigation implements NavigationSource {

    private static final Set<String> ADMINS = Set.of(Roles.TENANT_ADMIN);

    private ReviewQueue queue;

    protected ModerationNavigation() {}

    @Inject
    ModerationNavigation(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        int count = viewer.filter(someone -> someone.hasAny(ADMINS))
                .map(someone -> Math.toIntExact(queue.countWaiting()))
                .orElse(0);
        return List.of(
                NavigationItem.of(Area.TENANT_CONSOLE, "moderation.title", QueuePages.HOME, "gavel", 210)
                        .under("catalog.taxonomy.group")
                        .onlyFor(Roles.TENANT_ADMIN)
                        .counting(count),
                NavigationItem.of(Area.WORKBENCH, "moderation.reviews", OwnReviewPages.HOME, "gavel", 225)
                        .under("catalog.selling")
                        .onlyFor(Roles.SELLER, Roles.COMPANY_ADMIN));
    }
}
