package io.guildhall.platform.inbox.web;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.inbox.Notices;
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

/** The notices in the workbench's menu, with how many are unread. */
@ApplicationScoped
public class InboxNavigation implements NavigationSource {

    private static final Set<String> MEMBERS = Set.of(Roles.MEMBER);

    private Notices notices;
    private CurrentActor actor;

    protected InboxNavigation() {}

    @Inject
    InboxNavigation(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        int unread = viewer.filter(someone -> someone.hasAny(MEMBERS))
                .flatMap(someone -> actor.find())
                .map(Actor::subject)
                .map(notices::unreadCount)
                .orElse(0);
        return List.of(NavigationItem.of(Area.WORKBENCH, "inbox.title", NewsPages.HOME, "bell", 15)
                .onlyFor(Roles.MEMBER)
                .counting(unread));
    }
}
