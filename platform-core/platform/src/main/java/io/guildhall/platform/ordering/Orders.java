package io.guildhall.platform.ordering;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.Offers;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.model.Order;
import io.guildhall.platform.ordering.store.OrderReads;
import io.guildhall.platform.ordering.store.OrderWriter;
import io.guildhall.platform.payment.Escrow;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Orders from their placing to their end. An order exists for its two companies and the marketplace's admin; for anyone
 * else there is none.
 */
@TenantFacade
public class Orders {

    private static final Set<String> BUYING = Set.of(Roles.BUYER, Roles.COMPANY_ADMIN);
    private static final Set<String> SELLING = Set.of(Roles.SELLER, Roles.COMPANY_ADMIN);

    private EntityManager entities;
    private OrderReads reads;
    private OrderWriter writer;
    private Offers offers;
    private Escrow escrow;
    private StepRecords records;

    protected Orders() {}

    @Inject
    Orders(
            EntityManager entities,
            OrderReads reads,
            OrderWriter writer,
            Offers offers,
            Escrow escrow,
            StepRecords records) {
        this.entities = entities;
        this.reads = reads;
        this.writer = writer;
        this.offers = offers;
        this.escrow = escrow;
        this.records = records;
    }

    /** What every step leaves behind beside the order itself. */
    @jakarta.enterprise.context.Dependent
    public static class StepRecords {
        private final Events events;
        private final AuditLog audit;
        private final Clock clock;

        @Inject
        public StepRecords(Events events, AuditLog audit, Clock clock) {
            this.events = events;
            this.audit = audit;
            this.clock = clock;
        }
    }

    /** One order with its lines and its timeline. */
    public OrderView view(Actor actor, UUID id) {
        return reads.find(id)
                .filter(order -> mayRead(actor, order.buyer(), order.seller()))
                .orElseThrow(() -> Rejection.notFound("order", id));
    }

    /** One order and where the money for it is. */
    public OrderDetails details(Actor actor, UUID id) {
        return new OrderDetails(view(actor, id), escrow.find(id));
    }

    /**
     * The company's orders on one side.
     *
     * @param cursor of an earlier answer, empty for the beginning
     */
    public ListAnswer<OrderSummary> list(OrderQuery query, String cursor, int limit) {
        return ListAnswer.of(reads.list(query, cursor, limit + 1), limit, order -> OrderReads.cursor(query, order));
    }

    /** How many orders of the company have each status. */
    public Map<OrderStatus, Long> counts(Side side, UUID company) {
        return reads.counts(side, company);
    }

    /** What that person may do with that order now. */
    public static Set<Step> stepsOf(Actor actor, OrderView order) {
        return order.sideOf(actor.companyId().orElse(null))
                .filter(side -> maySpeakFor(actor, side))
                .map(side -> Order.stepsOf(order.status(), side))
                .orElse(Collections.unmodifiableSet(EnumSet.noneOf(Step.class)));
    }

    /** The seller promises to deliver. */
    public void confirm(Actor actor, UUID id, Long readVersion) {
        Order order = require(actor, id, readVersion);
        record(
                actor,
                order,
                Step.CONFIRM,
                "order.confirmed",
                "",
                order.confirm(side(actor, order, Step.CONFIRM), now()));
    }

    /** The seller hands the goods to a carrier; they leave the stock. */
    public void ship(Actor actor, UUID id, Long readVersion, String carrier, String trackingNumber) {
        Order order = require(actor, id, readVersion);
        OrderShipped shipped = order.ship(side(actor, order, Step.SHIP), carrier, trackingNumber, now());
        String note = shipped.trackingNumber().isEmpty()
                ? shipped.carrier()
                : shipped.carrier() + " · " + shipped.trackingNumber();
        record(actor, order, Step.SHIP, "order.shipped", note, shipped);
        offers.ship(reads.quantities(id));
    }

    /** The buyer takes the goods; the seller gets the money for them, less commission. */
    public void accept(Actor actor, UUID id, Long readVersion) {
        Order order = require(actor, id, readVersion);
        OrderAccepted accepted = order.accept(side(actor, order, Step.ACCEPT), now());
        record(actor, order, Step.ACCEPT, "order.accepted", "", accepted);
        escrow.release(id, order.commission(), order.services());
    }

    /** One side calls the order off; the goods go back on offer and the money to the buyer. */
    public void cancel(Actor actor, UUID id, Long readVersion, String reason) {
        Order order = require(actor, id, readVersion);
        OrderCancelled cancelled = order.cancel(side(actor, order, Step.CANCEL), reason, now());
        record(actor, order, Step.CANCEL, "order.cancelled", cancelled.reason(), cancelled);
        offers.release(reads.quantities(id));
        escrow.refund(id);
    }

    private Order require(Actor actor, UUID id, Long readVersion) {
        Order order = entities.find(Order.class, id);
        if (order == null || !mayRead(actor, order.buyer(), order.seller())) {
            throw Rejection.notFound("order", id);
        }
        if (readVersion != null) {
            Preconditions.requireUnchanged(readVersion, order.version());
        }
        return order;
    }

    /** The side that person speaks for; the roles of a person may not reach that far. */
    private static Side side(Actor actor, Order order, Step step) {
        Side side = order.buyer().equals(actor.company()) ? Side.BUYER : Side.SELLER;
        boolean member = order.buyer().equals(actor.company()) || order.seller().equals(actor.company());
        if (!member || !maySpeakFor(actor, side)) {
            throw WordedRejection.of(
                    OrderingReason.NOT_YOUR_STEP, "ordering.refused.role." + step.code(), order.number());
        }
        return side;
    }

    private static boolean maySpeakFor(Actor actor, Side side) {
        Set<String> roles = side == Side.BUYER ? BUYING : SELLING;
        return actor.roles().stream().anyMatch(roles::contains);
    }

    private static boolean mayRead(Actor actor, UUID buyer, UUID seller) {
        return actor.has(Roles.TENANT_ADMIN)
                || actor.companyId()
                        .filter(company -> company.equals(buyer) || company.equals(seller))
                        .isPresent();
    }

    /**
     * Writes the order at once and before its goods and its money are moved: of two who change it the second is told
     * before anything else happens.
     */
    private void record(Actor actor, Order order, Step step, String action, String note, Record event) {
        entities.flush();
        writer.happened(order.id(), step, actor, note, now());
        records.events.publish(event);
        records.audit.record(actor, action, "order", order.id(), Map.of("number", order.number(), "note", note));
    }

    private Instant now() {
        return records.clock.instant();
    }
}
