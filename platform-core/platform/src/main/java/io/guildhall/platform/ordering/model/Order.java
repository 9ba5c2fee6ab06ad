package io.guildhall.platform.ordering.model;

import io.guildhall.platform.ordering.BookedService;
import io.guildhall.platform.ordering.Delivery;
import io.guildhall.platform.ordering.OrderAccepted;
import io.guildhall.platform.ordering.OrderCancelled;
import io.guildhall.platform.ordering.OrderConfirmed;
import io.guildhall.platform.ordering.OrderPlaced;
import io.guildhall.platform.ordering.OrderShipped;
import io.guildhall.platform.ordering.OrderStatus;
import io.guildhall.platform.ordering.OrderingReason;
import io.guildhall.platform.ordering.Side;
import io.guildhall.platform.ordering.Step;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What one company buys from another. Placed by the buyer, confirmed and shipped by the seller, accepted by the buyer.
 * The buyer may call it off until the seller confirms, the seller until the goods leave. Prices, services and commission
 * are those of the moment it was placed. The services are the marketplace's; the seller's is the rest.
 */
@Entity
@Table(name = "trade_order")
public class Order extends TenantEntity {

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_SHIPPING_TEXT = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Column(name = "group_id", updatable = false)
    private UUID groupId;

    @Column(name = "number", updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private OrderStatus status;

    @Column(name = "buyer_company", updatable = false)
    private UUID buyer;

    @Column(name = "seller_company", updatable = false)
    private UUID seller;

    @Column(name = "currency", updatable = false)
    private String currency;

    @Column(name = "total", updatable = false)
    private BigDecimal total;

    @Column(name = "services_total", updatable = false)
    private BigDecimal servicesTotal;

    @Column(name = "commission_percent", updatable = false)
    private BigDecimal commissionPercent;

    @Column(name = "carrier")
    private String carrier;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Column(name = "placed_at", updatable = false)
    private Instant placedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Order() {}

    /**
     * A new order.
     *
     * @param group what was ordered together
     * @param goods what the goods cost, positive
     * @param services what the marketplace's services cost, not negative, in the same currency
     * @param commissionPercent of the seller's tier, from 0 to 100
     */
    public Order(
            UUID group,
            String number,
            UUID buyer,
            UUID seller,
            Money goods,
            Money services,
            BigDecimal commissionPercent,
            Instant now) {
        super(Ids.next());
        if (buyer.equals(seller)) {
            throw WordedRejection.of(OrderingReason.OWN_GOODS, "ordering.refused.own-goods");
        }
        if (!goods.rounded().isPositive()) {
            throw WordedRejection.of(OrderingReason.NOTHING_TO_PAY, "ordering.refused.nothing-to-pay");
        }
        if (services.amount().signum() < 0) {
            throw new IllegalArgumentException("Services for " + services);
        }
        if (commissionPercent.signum() < 0 || commissionPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("A commission of " + commissionPercent + " %");
        }
        this.groupId = Objects.requireNonNull(group, "group is null");
        this.number = Objects.requireNonNull(number, "number is null");
        this.status = OrderStatus.PLACED;
        this.buyer = buyer;
        this.seller = seller;
        this.currency = goods.currency().getCurrencyCode();
        this.servicesTotal = services.rounded().amount();
        this.total = goods.rounded().plus(services.rounded()).amount();
        this.commissionPercent = commissionPercent;
        this.carrier = "";
        this.trackingNumber = "";
        this.cancelReason = "";
        this.placedAt = Objects.requireNonNull(now, "now is null");
        this.changedAt = now;
    }

    /** Tells that the order has been placed. */
    public OrderPlaced placed() {
        return new OrderPlaced(id(), number, buyer, seller, total.toPlainString(), currency);
    }

    /** The seller will deliver. */
    public OrderConfirmed confirm(Side by, Instant now) {
        require(Step.CONFIRM, by, Side.SELLER, EnumSet.of(OrderStatus.PLACED));
        become(OrderStatus.CONFIRMED, now);
        return new OrderConfirmed(id(), number, buyer, seller);
    }

    /** The goods leave the seller. */
    public OrderShipped ship(Side by, String withCarrier, String tracking, Instant now) {
        require(Step.SHIP, by, Side.SELLER, EnumSet.of(OrderStatus.CONFIRMED));
        Checks checks = new Checks();
        checks.text(withCarrier, "carrier", LONGEST_SHIPPING_TEXT);
        checks.optionalText(tracking, "trackingNumber", LONGEST_SHIPPING_TEXT);
        checks.done();
        this.carrier = withCarrier.strip();
        this.trackingNumber = Objects.requireNonNullElse(tracking, "").strip();
        become(OrderStatus.SHIPPED, now);
        return new OrderShipped(id(), number, buyer, seller, carrier, trackingNumber);
    }

    /** The buyer has the goods and finds them right. */
    public OrderAccepted accept(Side by, Instant now) {
        require(Step.ACCEPT, by, Side.BUYER, EnumSet.of(OrderStatus.SHIPPED));
        become(OrderStatus.ACCEPTED, now);
        return new OrderAccepted(id(), number, buyer, seller);
    }

    /** One side calls the order off and says why. */
    public OrderCancelled cancel(Side by, String reason, Instant now) {
        require(Step.CANCEL, by, by, cancellable(by));
        Checks checks = new Checks();
        checks.text(reason, "reason", LONGEST_NOTE);
        checks.done();
        this.cancelReason = reason.strip();
        become(OrderStatus.CANCELLED, now);
        return new OrderCancelled(id(), number, buyer, seller, by, cancelReason);
    }

    /** What that side can do now. */
    public Set<Step> stepsOf(Side side) {
        return stepsOf(status, side);
    }

    /** What that side can do with an order that has come so far. */
    public static Set<Step> stepsOf(OrderStatus status, Side side) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        if (side == Side.SELLER && status == OrderStatus.PLACED) {
            steps.add(Step.CONFIRM);
        }
        if (side == Side.SELLER && status == OrderStatus.CONFIRMED) {
            steps.add(Step.SHIP);
        }
        if (side == Side.BUYER && status == OrderStatus.SHIPPED) {
            steps.add(Step.ACCEPT);
        }
        if (cancellable(side).contains(status)) {
            steps.add(Step.CANCEL);
        }
        return steps;
    }

    /** What the marketplace takes of the price of the goods when the order is accepted. */
    public Money commission() {
        return total().minus(services())
                .times(commissionPercent.movePointLeft(2))
                .rounded();
    }

    /** What the marketplace's services cost, which is part of the total. */
    public Money services() {
        return Money.of(servicesTotal, currency);
    }

    /** What the buyer pays for goods and services. */
    public Money total() {
        return Money.of(total, currency);
    }

    public String number() {
        return number;
    }

    public OrderStatus status() {
        return status;
    }

    public UUID group() {
        return groupId;
    }

    public UUID buyer() {
        return buyer;
    }

    public UUID seller() {
        return seller;
    }

    public BigDecimal commissionPercent() {
        return commissionPercent;
    }

    public String carrier() {
        return carrier;
    }

    public String trackingNumber() {
        return trackingNumber;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public Instant placedAt() {
        return placedAt;
    }

    private static Set<OrderStatus> cancellable(Side side) {
        return side == Side.BUYER
                ? EnumSet.of(OrderStatus.PLACED)
                : EnumSet.of(OrderStatus.PLACED, OrderStatus.CONFIRMED);
    }

    private void require(Step step, Side by, Side allowed, Set<OrderStatus> from) {
        if (by != allowed) {
            throw WordedRejection.of(OrderingReason.NOT_YOUR_STEP, "ordering.refused.not-yours." + step.code(), number);
        }
        if (!from.contains(status)) {
            throw refusal(step, by);
        }
    }

    private Rejection refusal(Step step, Side by) {
        String who = step == Step.CANCEL && by == Side.BUYER ? ".buyer" : "";
        return WordedRejection.of(
                OrderingReason.ORDER_STEP_REFUSED,
                "ordering.refused." + step.code() + who,
                number,
                Integer.valueOf(status.ordinal()));
    }

    private void become(OrderStatus next, Instant now) {
        status = next;
        changedAt = now;
    }

    /** Services and delivery details are written once, with the order, and only read afterwards. */
    public record Placed(Order order, List<OrderLine> lines, List<BookedService> services, Delivery delivery) {}
}
