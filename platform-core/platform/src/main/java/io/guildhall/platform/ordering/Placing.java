package io.guildhall.platform.ordering;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.Offers;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.ordering.model.Order;
import io.guildhall.platform.ordering.model.Splitting;
import io.guildhall.platform.ordering.store.OrderReads;
import io.guildhall.platform.ordering.store.OrderWriter;
import io.guildhall.platform.payment.Due;
import io.guildhall.platform.payment.Escrow;
import io.guildhall.platform.payment.PaymentView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Numbers;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Makes orders, all of what is ordered together or none of it: one order per seller, prices, services and commission
 * frozen, stock promised, the buyer's money in escrow and booked.
 */
@TenantFacade
public class Placing {

    private Carts carts;
    private Offers offers;
    private TradingPartners partners;
    private Escrow escrow;
    private OrderWriter writer;
    private OrderReads reads;
    private PlacingTools tools;

    protected Placing() {}

    @Inject
    Placing(
            Carts carts,
            Offers offers,
            TradingPartners partners,
            Escrow escrow,
            OrderWriter writer,
            OrderReads reads,
            PlacingTools tools) {
        this.carts = carts;
        this.offers = offers;
        this.partners = partners;
        this.escrow = escrow;
        this.writer = writer;
        this.reads = reads;
        this.tools = tools;
    }

    /** What every feature has and this one needs to place an order. */
    @Dependent
    public static class PlacingTools {
        private final Idempotency idempotency;
        private final Numbers numbers;
        private final Events events;
        private final AuditLog audit;
        private final Clock clock;

        @Inject
        public PlacingTools(Idempotency idempotency, Numbers numbers, Events events, AuditLog audit, Clock clock) {
            this.idempotency = idempotency;
            this.numbers = numbers;
            this.events = events;
            this.audit = audit;
            this.clock = clock;
        }
    }

    /**
     * Orders everything in the person's cart.
     *
     * @param key makes a repeated request answer with what the first one placed; may be null
     * @param shown what the buyer was shown; where it differs from what is there now, nothing is placed. Empty where
     *     nothing was shown
     * @param services of the marketplace to book with it
     */
    public PlacedOrders placeCart(
            Actor actor, String key, List<WantedLine> shown, List<WantedService> services, Delivery delivery) {
        delivery.check();
        UUID group = Ids.next();
        Wish wish = new Wish(shown, services);
        Optional<UUID> earlier = claim(actor, key, "cart", wish, delivery, group);
        if (earlier.isPresent()) {
            return earlier(earlier.get());
        }
        Map<UUID, BigDecimal> quantities = carts.take(actor);
        if (!shown.isEmpty()) {
            ShownPrices.requireSameLines(shown, quantities);
        }
        return place(actor, group, quantities, wish, delivery);
    }

    /** Orders these lines, whatever is in the cart. */
    public PlacedOrders place(
            Actor actor, String key, List<WantedLine> lines, List<WantedService> services, Delivery delivery) {
        delivery.check();
        UUID group = Ids.next();
        Wish wish = new Wish(lines, services);
        Optional<UUID> earlier = claim(actor, key, "lines", wish, delivery, group);
        if (earlier.isPresent()) {
            return earlier(earlier.get());
        }
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.variant(), line.quantity(), BigDecimal::add));
        return place(actor, group, quantities, wish, delivery);
    }

    /** What the buyer has been shown and chosen. */
    private record Wish(List<WantedLine> lines, List<WantedService> services) {}

    private PlacedOrders place(
            Actor actor, UUID group, Map<UUID, BigDecimal> quantities, Wish wish, Delivery delivery) {
        if (quantities.isEmpty()) {
            throw WordedRejection.of(OrderingReason.CART_EMPTY, "ordering.refused.empty");
        }
        if (quantities.size() > Carts.MOST_LINES) {
            throw WordedRejection.of(
                    OrderingReason.TOO_MANY_LINES,
                    "ordering.refused.too-many-lines",
                    Integer.valueOf(Carts.MOST_LINES));
        }
        Carts.check(quantities);
        UUID buyer = actor.requireCompany();
        CartView cart = Carts.grouped(offers.quoteAndLock(quantities, buyer), quantities, buyer);
        LineProblems.refuseAny(cart);
        ShownPrices.requireSamePrices(wish.lines(), cart);
        CartView booked = carts.booked(cart, wish.services());
        List<PricedVariant> lines = cart.groups().stream()
                .flatMap(part -> part.lines().stream())
                .map(CartView.Line::offer)
                .toList();
        List<Splitting.Part> parts = Splitting.of(lines);
        Map<UUID, BigDecimal> commissions = partners.requireTrading(
                buyer, parts.stream().map(Splitting.Part::seller).distinct().toList());
        offers.reserveLocked(quantities);
        Instant now = tools.clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Order.Placed> placed = orders(buyer, group, parts, booked, commissions, delivery, now);
        List<OrderView> views = writer.place(placed, actor, now);
        List<PaymentView> payments =
                escrow.hold(placed.stream().map(Placing::due).toList());
        tools.events.publish(placed.stream().map(one -> one.order().placed()).toList());
        List<OrderDetails> details = IntStream.range(0, views.size())
                .mapToObj(index -> new OrderDetails(views.get(index), Optional.of(payments.get(index))))
                .toList();
        PlacedOrders answer = new PlacedOrders(group, details, false);
        tools.audit.record(actor, "order.placed", "order-group", group, details(answer));
        return answer;
    }

    /** The number is taken last: until the transaction ends nobody else of the marketplace gets one. */
    private List<Order.Placed> orders(
            UUID buyer,
            UUID group,
            List<Splitting.Part> parts,
            CartView booked,
            Map<UUID, BigDecimal> commissions,
            Delivery delivery,
            Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        long first = tools.numbers.next("order-" + year, parts.size());
        List<Order.Placed> placed = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Splitting.Part part = parts.get(index);
            String number = String.format(java.util.Locale.ROOT, "PO-%d-%06d", year, first + index);
            List<BookedService> services = booked.servicesOf(part.seller(), part.currency());
            Order order = new Order(
                    group,
                    number,
                    buyer,
                    part.seller(),
                    part.total(),
                    BookedService.total(services, part.currency()),
                    commissions.get(part.seller()),
                    now);
            placed.add(new Order.Placed(order, part.orderLines(), services, delivery));
        }
        return placed;
    }

    private static Map<String, Object> details(PlacedOrders placed) {
        List<String> services = placed.orders().stream()
                .flatMap(each -> each.order().services().stream())
                .map(BookedService::code)
                .toList();
        return services.isEmpty()
                ? Map.of("numbers", placed.numbers())
                : Map.of("numbers", placed.numbers(), "services", services);
    }

    private static Due due(Order.Placed placed) {
        Order order = placed.order();
        return new Due(order.id(), order.number(), order.buyer(), order.seller(), order.total());
    }

    private Optional<UUID> claim(Actor actor, String key, String what, Wish wish, Delivery delivery, UUID group) {
        String request = what + Json.write(wish.lines()) + Json.write(wish.services()) + Json.write(delivery);
        return tools.idempotency.claim(actor.subject(), key, request, group);
    }

    private PlacedOrders earlier(UUID group) {
        List<OrderDetails> details = reads.ofGroup(group).stream()
                .map(order -> new OrderDetails(order, escrow.find(order.id())))
                .toList();
        return new PlacedOrders(group, details, true);
    }
}
