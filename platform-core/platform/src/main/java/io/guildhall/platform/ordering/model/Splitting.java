package io.guildhall.platform.ordering.model;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is ordered together becomes one order per seller and currency, in the order of the lines. */
public final class Splitting {

    /** The lines of one future order, at least one. */
    public record Part(UUID seller, String currency, List<PricedVariant> lines) {

        public Part {
            lines = List.copyOf(lines);
        }

        /** The sum of the rounded lines, as the order will show it. */
        public Money total() {
            return lines.stream().map(PricedVariant::amount).reduce(Money.zero(currency), Money::plus);
        }

        /** The lines of the order. */
        public List<OrderLine> orderLines() {
            return lines.stream().map(OrderLine::of).toList();
        }
    }

    private record Key(UUID seller, String currency) {}

    private Splitting() {}

    public static List<Part> of(List<PricedVariant> lines) {
        Map<Key, List<PricedVariant>> parts = new LinkedHashMap<>();
        for (PricedVariant line : lines) {
            Key key = new Key(line.seller(), line.unitPrice().currency().getCurrencyCode());
            parts.computeIfAbsent(key, missing -> new ArrayList<>()).add(line);
        }
        return parts.entrySet().stream()
                .map(part -> new Part(part.getKey().seller(), part.getKey().currency(), part.getValue()))
                .toList();
    }
}
