package io.guildhall.platform.ordering;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Orders again what a company has bought before, at the prices of now. For anyone but its buyer there is no such order. */
@TenantFacade
public class Reordering {

    private Orders orders;
    private Carts carts;
    private Idempotency idempotency;

    protected Reordering() {}

    @Inject
    Reordering(Orders orders, Carts carts, Idempotency idempotency) {
        this.orders = orders;
        this.carts = carts;
        this.idempotency = idempotency;
    }

    /** What has changed since that order; nothing is put into the cart. */
    public Reorder preview(Actor actor, UUID id) {
        OrderView order = orders.view(actor, id);
        if (order.sideOf(actor.requireCompany()).filter(Side.BUYER::equals).isEmpty()) {
            throw Rejection.notFound("order", id);
        }
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        order.lines().forEach(line -> quantities.merge(line.variant(), line.quantity(), BigDecimal::add));
        return Reorder.of(order, carts.view(actor, quantities));
    }

    /**
     * Puts what can be had again into the cart, beside what is in it.
     *
     * @param key makes a repeated request change nothing; may be null
     * @return what has changed, and what was left out
     */
    public Reorder toCart(Actor actor, String key, UUID id) {
        Reorder reorder = preview(actor, id);
        if (reorder.orderableCount() > 0
                && idempotency
                        .claim(actor.subject(), key, "reorder " + id, Ids.next())
                        .isEmpty()) {
            carts.add(actor, reorder.quantities());
        }
        return reorder;
    }
}
