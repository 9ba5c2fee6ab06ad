package io.guildhall.platform.ordering.web;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.Carts;
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

/** The cart beside the account, and orders in the workbench. */
@ApplicationScoped
public class OrderingNavigation implements NavigationSource {

    private static final Set<String> BUYING = Set.of(Roles.BUYER, Roles.COMPANY_ADMIN);

    private Carts carts;
    private CurrentActor actor;

    protected OrderingNavigation() {}

    @Inject
    OrderingNavigation(Carts carts, CurrentActor actor) {
        this.carts = carts;
        this.actor = actor;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        int inCart = viewer.filter(someone -> someone.hasAny(BUYING))
                .flatMap(someone -> actor.find())
                .map(Actor::subject)
                .map(carts::count)
                .orElse(0);
        return List.of(
                NavigationItem.of(Area.TOOLS, "ordering.cart", "/cart", "shopping-cart", 10)
                        .onlyFor(Roles.BUYER, Roles.COMPANY_ADMIN)
                        .counting(inCart),
                NavigationItem.of(Area.WORKBENCH, "ordering.orders", "/workbench/orders", "clipboard-list", 100)
                        .under("ordering.group")
                        .onlyFor(Roles.MEMBER));
    }
}
