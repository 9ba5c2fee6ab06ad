package io.guildhall.platform.interest;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.interest.store.FollowRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose new products people want to be told of. Everyone follows for themselves. */
@TenantFacade
public class FollowedSuppliers {

    /** The kind of notice that tells of new products. */
    static final String NOTICE = "supplier.products";

    private static final int MOST = 200;

    private FollowRows rows;
    private Companies companies;
    private Products products;
    private Notices notices;
    private AuditLog audit;
    private Clock clock;

    protected FollowedSuppliers() {}

    @Inject
    FollowedSuppliers(
            FollowRows rows, Companies companies, Products products, Notices notices, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.companies = companies;
        this.products = products;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on the person is told of that supplier's new products; once is enough. */
    public void follow(Actor actor, UUID supplier) {
        companies.supplier(supplier);
        if (supplier.equals(actor.requireCompany())) {
            throw WordedRejection.of(InterestReason.OWN_COMPANY, "interest.refused.own-company");
        }
        Map<UUID, Instant> followed = rows.of(actor.subject());
        if (followed.containsKey(supplier)) {
            return;
        }
        if (followed.size() >= MOST) {
            throw WordedRejection.of(InterestReason.TOO_MANY, "interest.refused.follows", Integer.valueOf(MOST));
        }
        rows.add(actor.subject(), supplier, clock.instant());
        audit.record(actor, "supplier.followed", "company", supplier, Map.of());
    }

    /** The person is told of that supplier no longer. */
    public void unfollow(Actor actor, UUID supplier) {
        if (!rows.remove(actor.subject(), supplier)) {
            throw Rejection.notFound("followed supplier", supplier);
        }
        notices.readAbout(actor, NOTICE, supplier);
        audit.record(actor, "supplier.unfollowed", "company", supplier, Map.of());
    }

    /** Whether that person follows a supplier there is. */
    public boolean follows(Actor actor, UUID supplier) {
        companies.supplier(supplier);
        return rows.of(actor.subject()).containsKey(supplier);
    }

    /** The suppliers that person follows, the latest first. */
    public List<FollowedSupplier> all(Actor actor) {
        Map<UUID, Instant> followed = rows.of(actor.subject());
        Map<UUID, LocalizedText> names = followed.isEmpty() ? Map.of() : companies.names(followed.keySet());
        return followed.entrySet().stream()
                .filter(each -> names.containsKey(each.getKey()))
                .map(each -> new FollowedSupplier(each.getKey(), names.get(each.getKey()), each.getValue()))
                .toList();
    }

    /** The newest products of the suppliers that person follows. */
    public List<ProductView> newest(Actor actor, int limit) {
        Map<UUID, Instant> followed = rows.of(actor.subject());
        return followed.isEmpty() ? List.of() : products.latestOf(followed.keySet(), limit);
    }

    /** The newest products of that supplier. */
    public List<ProductView> newestOf(UUID supplier, int limit) {
        return products.latestOf(List.of(supplier), limit);
    }
}
