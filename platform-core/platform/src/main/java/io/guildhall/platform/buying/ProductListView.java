package io.guildhall.platform.buying;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.ordering.OrderingReason;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A product list with what is on it at the prices of now. */
public record ProductListView(ListSummary list, List<Line> lines) {

    public ProductListView {
        lines = List.copyOf(lines);
    }

    /**
     * Something on the list.
     *
     * @param offer what it costs now in that quantity; empty where it is gone for good
     * @param refusal why that quantity of it cannot be ordered now
     */
    public record Line(ListItem item, Optional<PricedVariant> offer, Optional<Rejection> refusal) {

        public Line {
            Objects.requireNonNull(offer, "offer is null");
            Objects.requireNonNull(refusal, "refusal is null");
        }

        public boolean isOrderable() {
            return refusal.isEmpty();
        }
    }

    /** How many things on it can be ordered as they stand there. */
    public int orderableCount() {
        return (int) lines.stream().filter(Line::isOrderable).count();
    }

    public boolean isOrderable() {
        return orderableCount() == lines.size();
    }

    /** What can be ordered, by variant. */
    public Map<UUID, BigDecimal> quantities() {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        lines.stream()
                .filter(Line::isOrderable)
                .forEach(line ->
                        quantities.put(line.item().variant(), line.item().quantity()));
        return quantities;
    }

    /** What all of it that can be ordered costs now, one sum per currency. */
    public List<Money> totals() {
        Map<String, Money> totals = new LinkedHashMap<>();
        lines.stream()
                .filter(Line::isOrderable)
                .map(line -> line.offer().orElseThrow().amount())
                .forEach(amount -> totals.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return List.copyOf(totals.values());
    }

    /** The list beside what its quantities would cost now. */
    static ProductListView of(ListSummary list, List<ListItem> items, CartView now) {
        Map<UUID, CartView.Line> offers = new HashMap<>();
        now.groups()
                .forEach(group ->
                        group.lines().forEach(line -> offers.put(line.offer().variant(), line)));
        return new ProductListView(
                list,
                items.stream()
                        .map(item -> line(item, Optional.ofNullable(offers.get(item.variant()))))
                        .toList());
    }

    private static Line line(ListItem item, Optional<CartView.Line> now) {
        Optional<PricedVariant> offer = now.map(CartView.Line::offer);
        Optional<Rejection> refusal = now.map(CartView.Line::refusal)
                .orElseGet(() -> Optional.of(refused("buying.list.gone")))
                .or(() -> offer.filter(priced -> !priced.unit().equals(item.unit()))
                        .map(priced -> refused("buying.list.other-unit")));
        return new Line(item, offer, refusal);
    }

    private static Rejection refused(String key) {
        return WordedRejection.of(OrderingReason.LINES_REFUSED, key);
    }
}
