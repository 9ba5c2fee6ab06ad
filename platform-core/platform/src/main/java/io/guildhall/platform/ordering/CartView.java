package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A cart at the prices of now, by seller and currency as it will be ordered.
 *
 * @param gone lines whose goods are no longer offered
 */
public record CartView(List<Group> groups, List<UUID> gone) {

    /**
     * A line of the cart.
     *
     * @param offer with the price of the tier the quantity reaches
     * @param refusal why it cannot be ordered like this
     * @param allowed where it cannot, the next quantity that can be
     */
    public record Line(PricedVariant offer, Optional<Rejection> refusal, Optional<BigDecimal> allowed) {

        public Line(PricedVariant offer, Optional<Rejection> refusal) {
            this(offer, refusal, Optional.empty());
        }

        public boolean isOrderable() {
            return refusal.isEmpty();
        }
    }

    /**
     * What will become one order.
     *
     * @param services of the marketplace that can be booked with it, or have been chosen
     */
    public record Group(UUID seller, String currency, List<Line> lines, List<BookedService> services) {

        public Group {
            lines = List.copyOf(lines);
            services = List.copyOf(services);
        }

        /** Goods alone. */
        public Group(UUID seller, String currency, List<Line> lines) {
            this(seller, currency, lines, List.of());
        }

        Group with(List<BookedService> others) {
            return new Group(seller, currency, lines, others);
        }

        /** The service of that code, if it goes with these goods. */
        public Optional<BookedService> service(String code) {
            return services.stream().filter(each -> each.code().equals(code)).findFirst();
        }

        /** The sum of the lines that can be ordered. */
        public Money total() {
            return lines.stream()
                    .filter(Line::isOrderable)
                    .map(line -> line.offer().amount())
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    public CartView {
        groups = List.copyOf(groups);
        gone = List.copyOf(gone);
    }

    public boolean isEmpty() {
        return groups.isEmpty() && gone.isEmpty();
    }

    /** Whether everything in it can be ordered as it is. */
    public boolean isOrderable() {
        return !groups.isEmpty()
                && gone.isEmpty()
                && groups.stream().flatMap(group -> group.lines().stream()).allMatch(Line::isOrderable);
    }

    public int lineCount() {
        return gone.size()
                + groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** The totals, one per currency. */
    public List<Money> totals() {
        return groups.stream()
                .map(Group::total)
                .map(Money::currency)
                .distinct()
                .map(this::totalIn)
                .toList();
    }

    /** What a buyer is shown, to be compared with what is there when ordering. */
    public List<WantedLine> shown() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(line -> new WantedLine(
                        line.offer().variant(),
                        line.offer().quantity(),
                        line.offer().unitPrice().amount()))
                .toList();
    }

    /** The services of the group that becomes the order of that seller in that currency. */
    public List<BookedService> servicesOf(UUID seller, String currency) {
        return groups.stream()
                .filter(group ->
                        group.seller().equals(seller) && group.currency().equals(currency))
                .flatMap(group -> group.services().stream())
                .toList();
    }

    private Money totalIn(java.util.Currency currency) {
        return groups.stream()
                .filter(group -> group.currency().equals(currency.getCurrencyCode()))
                .map(Group::total)
                .reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }
}
