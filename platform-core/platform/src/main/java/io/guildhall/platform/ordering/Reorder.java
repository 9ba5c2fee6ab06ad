package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An earlier order at the prices of now: what has changed since, and what can be had again. */
public record Reorder(UUID order, String number, List<Line> lines) {

    public Reorder {
        lines = List.copyOf(lines);
    }

    /** What has become of a line since it was ordered. */
    public enum Change {
        SAME,
        CHEAPER,
        DEARER,
        /** It cannot be ordered like that any more. */
        UNAVAILABLE
    }

    /**
     * A line of the order.
     *
     * @param then as it was ordered
     * @param priceThen of one unit
     * @param now what is offered now at that quantity; empty where it is gone
     * @param refusal why that quantity of it cannot be ordered now
     */
    public record Line(OrderView.Line then, Money priceThen, Optional<PricedVariant> now, Optional<Rejection> refusal) {

        public Line {
            Objects.requireNonNull(now, "now is null");
            Objects.requireNonNull(refusal, "refusal is null");
            if (now.isEmpty() && refusal.isEmpty()) {
                throw new IllegalArgumentException("What is gone is refused");
            }
        }

        public boolean isOrderable() {
            return refusal.isEmpty();
        }

        public Change change() {
            if (!isOrderable()) {
                return Change.UNAVAILABLE;
            }
            int compared = now.orElseThrow().unitPrice().amount().compareTo(priceThen.amount());
            return compared == 0 ? Change.SAME : compared < 0 ? Change.CHEAPER : Change.DEARER;
        }

        /** By which share the price of one unit has changed: 0.05 where it is 5 % dearer now. Zero where it is gone. */
        public BigDecimal share() {
            return now.map(offer -> offer.unitPrice()
                            .amount()
                            .subtract(priceThen.amount())
                            .divide(priceThen.amount(), 4, RoundingMode.HALF_UP))
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** How many lines can be ordered again. */
    public int orderableCount() {
        return (int) lines.stream().filter(Line::isOrderable).count();
    }

    public boolean isOrderable() {
        return orderableCount() == lines.size();
    }

    /** What goes into the cart. */
    public Map<UUID, BigDecimal> quantities() {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        lines.stream()
                .filter(Line::isOrderable)
                .forEach(line ->
                        quantities.merge(line.then().variant(), line.then().quantity(), BigDecimal::add));
        return quantities;
    }

    /** The order beside what those quantities would cost now. */
    static Reorder of(OrderView order, CartView now) {
        Map<UUID, CartView.Line> offers = new LinkedHashMap<>();
        now.groups()
                .forEach(group ->
                        group.lines().forEach(line -> offers.put(line.offer().variant(), line)));
        return new Reorder(
                order.id(),
                order.number(),
                order.lines().stream()
                        .map(line -> line(order, line, Optional.ofNullable(offers.get(line.variant()))))
                        .toList());
    }

    private static Line line(OrderView order, OrderView.Line then, Optional<CartView.Line> now) {
        Money priceThen = new Money(then.unitPrice(), order.total().currency());
        Optional<PricedVariant> offer = now.map(CartView.Line::offer);
        Optional<Rejection> refusal = now.map(CartView.Line::refusal)
                .orElseGet(() -> Optional.of(refused("ordering.reorder.gone")))
                .or(() -> offer.filter(priced -> !priced.unit().equals(then.unit())
                                || !priced.unitPrice().currency().equals(priceThen.currency()))
                        .map(priced -> refused("ordering.reorder.other-unit")));
        return new Line(then, priceThen, offer, refusal);
    }

    private static Rejection refused(String key) {
        return WordedRejection.of(OrderingReason.LINES_REFUSED, key);
    }
}
