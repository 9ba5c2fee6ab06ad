package io.guildhall.platform.buying;

import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What written lines come to: which of them can go into a cart as they are, and what the others still need. */
public record QuickOrderView(List<Line> lines) {

    public QuickOrderView {
        lines = List.copyOf(lines);
    }

    /** How a line stands. */
    public enum State {
        /** It can go into the cart. */
        READY,
        /** The code means several things; one has to be chosen. */
        SEVERAL,
        /** Nothing on offer has that code. */
        UNKNOWN,
        /** That quantity is none, or is not sold. */
        QUANTITY,
        /** It cannot be had, or not so much of it. */
        UNAVAILABLE
    }

    /**
     * One line.
     *
     * @param matches what its code means
     * @param quantity how much is wanted; empty where no quantity was written
     * @param offer what is meant, at the price of now; empty as long as that is not clear
     * @param problem why it cannot be ordered like this
     * @param suggestion the nearest quantity that can be had
     */
    public record Line(
            WrittenLine written,
            State state,
            List<CodeMatch> matches,
            Optional<BigDecimal> quantity,
            Optional<PricedVariant> offer,
            Optional<Rejection> problem,
            Optional<BigDecimal> suggestion) {

        public Line {
            Objects.requireNonNull(state, "state is null");
            matches = List.copyOf(matches);
        }

        public boolean isReady() {
            return state == State.READY;
        }

        /** What the line costs at the price its quantity reaches together with the lines beside it. */
        public Optional<Money> amount() {
            return offer.flatMap(priced ->
                    quantity.map(wanted -> priced.unitPrice().times(wanted).rounded()));
        }
    }

    /** How many lines can go into the cart. */
    public int readyCount() {
        return (int) lines.stream().filter(Line::isReady).count();
    }

    public boolean isReady() {
        return readyCount() == lines.size();
    }

    /** What goes into the cart: of each variant the sum of its lines. */
    public Map<UUID, BigDecimal> ready() {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        lines.stream()
                .filter(Line::isReady)
                .forEach(line -> quantities.merge(
                        line.offer().orElseThrow().variant(), line.quantity().orElseThrow(), BigDecimal::add));
        return quantities;
    }

    /** The lines that still need something. */
    public List<WrittenLine> open() {
        return lines.stream().filter(line -> !line.isReady()).map(Line::written).toList();
    }
}
