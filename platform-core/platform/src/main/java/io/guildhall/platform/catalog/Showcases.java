package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what shows a product besides its description, one change after the other. */
@TenantFacade
public class Showcases {

    private EntityManager entities;
    private Companies companies;
    private Events events;
    private Event<ProductsAtHand.Changed> changed;
    private Clock clock;

    protected Showcases() {}

    @Inject
    Showcases(
            EntityManager entities,
            Companies companies,
            Events events,
            Event<ProductsAtHand.Changed> changed,
            Clock clock) {
        this.entities = entities;
        this.companies = companies;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Changes what shows a product of the actor's company. Whoever changes the same product's meanwhile waits until this
     * transaction has ended, and then sees what it left.
     *
     * @return the number of the product
     */
    public String change(Actor actor, UUID product, UnaryOperator<ProductMedia> change) {
        UUID company = actor.requireCompany();
        companies.requireVerified(company);
        Product held = Optional.ofNullable(entities.find(Product.class, product, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.companyId().equals(company))
                .orElseThrow(() -> Rejection.notFound("product", product));
        ProductMedia wanted = change.apply(held.media());
        if (!wanted.equals(held.media())) {
            events.publish(held.show(wanted, clock.instant()));
            entities.flush();
            changed.fire(new ProductsAtHand.Changed(TenantContext.required(), List.of(product)));
        }
        return held.number();
    }
}
