package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.OwnProductRows;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** All that one company has to offer, as its own people see it: how much there is, and steps with many at once. */
@TenantFacade
public class Assortment {

    /** Most products that one step is taken with. */
    public static final int MOST_AT_ONCE = 100;

    private Products products;
    private ProductRows rows;
    private OwnProductRows ownRows;
    private Memberships memberships;

    protected Assortment() {}

    @Inject
    Assortment(Products products, ProductRows rows, OwnProductRows ownRows, Memberships memberships) {
        this.products = products;
        this.rows = rows;
        this.ownRows = ownRows;
        this.memberships = memberships;
    }

    /** How many products the actor's company has, by category and status. */
    public List<OwnProducts> count(Actor actor) {
        return ownRows.count(actor.requireCompany());
    }

    /** How many products the actor's company may still publish. */
    public ListingRoom room(Actor actor) {
        UUID company = actor.requireCompany();
        TierView tier = memberships.tierOf(company);
        return new ListingRoom(
                rows.countListed(company), tier.listingQuota(), tier.terms().name());
    }

    /** Withdraws those of these products that are published or kept back. */
    public BulkOutcome withdraw(Actor actor, List<UUID> ids) {
        List<ProductView> own = own(actor, ids);
        List<ProductView> offered = own.stream()
                .filter(product -> product.status() != ProductStatus.WITHDRAWN)
                .toList();
        offered.forEach(product -> products.withdraw(actor, product.id(), product.version()));
        return new BulkOutcome(offered.size(), own.size() - offered.size(), 0);
    }

    /** Publishes those of these products again that are withdrawn, in their order, as many as the tier has room for. */
    public BulkOutcome republish(Actor actor, List<UUID> ids) {
        List<ProductView> own = own(actor, ids);
        List<ProductView> withdrawn = own.stream()
                .filter(product -> product.status() == ProductStatus.WITHDRAWN)
                .toList();
        int room = room(actor).roomFor(withdrawn.size());
        withdrawn.subList(0, room).forEach(product -> products.republish(actor, product.id(), product.version()));
        return new BulkOutcome(room, own.size() - withdrawn.size(), withdrawn.size() - room);
    }

    private List<ProductView> own(Actor actor, List<UUID> ids) {
        List<UUID> asked = List.copyOf(new LinkedHashSet<>(ids));
        if (asked.size() > MOST_AT_ONCE) {
            throw Rejection.of("selected", "At most %d products at once", MOST_AT_ONCE);
        }
        UUID company = actor.requireCompany();
        List<ProductView> found = products.views(asked);
        return asked.stream()
                .map(id -> found.stream()
                        .filter(product ->
                                product.id().equals(id) && product.company().equals(company))
                        .findFirst()
                        .orElseThrow(() -> Rejection.notFound("product", id)))
                .toList();
    }
}
