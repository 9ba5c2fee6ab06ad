package io.guildhall.platform.buying;

import io.guildhall.platform.buying.QuickOrderView.Line;
import io.guildhall.platform.buying.QuickOrderView.State;
import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.CodeAdvice;
import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds out what written lines come to. Lines that mean the same variant are counted together, as a cart would; goods of
 * the buyer's own company are meant only where nobody else has that code.
 */
final class QuickOrderCheck {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_NUMBER = 30;

    private final Map<String, List<CodeMatch>> meanings;
    private final UUID buyer;
    private final Function<Map<UUID, BigDecimal>, CartView> prices;
    private final Function<String, Optional<CodeAdvice>> advice;

    /**
     * @param meanings what each code means
     * @param prices quantities of variants as a cart
     * @param advice what is wrong with a code that nothing has
     */
    QuickOrderCheck(
            Map<String, List<CodeMatch>> meanings,
            UUID buyer,
            Function<Map<UUID, BigDecimal>, CartView> prices,
            Function<String, Optional<CodeAdvice>> advice) {
        this.advice = advice;
        this.meanings = meanings;
        this.buyer = buyer;
        this.prices = prices;
    }

    /** A line whose code has been looked up and whose quantity has been read. */
    private record Read(
            WrittenLine written, List<CodeMatch> matches, Optional<CodeMatch> meant, Optional<BigDecimal> quantity) {}

    QuickOrderView check(List<WrittenLine> written) {
        List<Read> lines = written.stream().map(this::read).toList();
        Map<UUID, BigDecimal> wanted = new LinkedHashMap<>();
        Map<UUID, BigDecimal> unsaid = new LinkedHashMap<>();
        for (Read line : lines) {
            line.meant()
                    .map(CodeMatch::variant)
                    .ifPresent(variant -> line.quantity()
                            .ifPresentOrElse(
                                    quantity -> wanted.merge(variant, quantity, BigDecimal::add),
                                    () -> unsaid.put(variant, BigDecimal.ONE)));
        }
        Map<UUID, CartView.Line> priced = byVariant(wanted);
        Map<UUID, CartView.Line> terms = byVariant(unsaid);
        List<Line> checked = new ArrayList<>();
        for (Read line : lines) {
            checked.add(checked(line, line.quantity().isPresent() ? priced : terms, wanted));
        }
        return new QuickOrderView(checked);
    }

    private Read read(WrittenLine line) {
        List<CodeMatch> all = meanings.getOrDefault(line.code(), List.of());
        List<CodeMatch> foreign =
                all.stream().filter(match -> !match.seller().equals(buyer)).toList();
        List<CodeMatch> matches = foreign.isEmpty() ? all : foreign;
        Optional<CodeMatch> chosen = matches.stream()
                .filter(match -> line.chosen().filter(match.variant()::equals).isPresent())
                .findFirst();
        Optional<CodeMatch> only = matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
        return new Read(line, matches, chosen.or(() -> only), quantity(line.quantity()));
    }

    private static Optional<BigDecimal> quantity(String text) {
        if (text.length() > LONGEST_NUMBER || !text.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal quantity = new BigDecimal(text);
        boolean sensible = quantity.signum() > 0
                && quantity.compareTo(LARGEST) <= 0
                && quantity.stripTrailingZeros().scale() <= MOST_DECIMALS;
        return sensible ? Optional.of(quantity) : Optional.empty();
    }

    private Map<UUID, CartView.Line> byVariant(Map<UUID, BigDecimal> quantities) {
        Map<UUID, CartView.Line> lines = new HashMap<>();
        if (!quantities.isEmpty()) {
            prices.apply(quantities)
                    .groups()
                    .forEach(group ->
                            group.lines().forEach(line -> lines.put(line.offer().variant(), line)));
        }
        return lines;
    }

    private Line checked(Read line, Map<UUID, CartView.Line> priced, Map<UUID, BigDecimal> wanted) {
        if (line.matches().isEmpty()) {
            return open(
                    line,
                    State.UNKNOWN,
                    advice.apply(line.written().code())
                            .map(wrong -> WordedRejection.ofField(
                                    CommonReason.INVALID_INPUT, "code", "catalog.problem.said", wrong.sentence())));
        }
        if (line.meant().isEmpty()) {
            return open(line, State.SEVERAL, Optional.empty());
        }
        UUID variant = line.meant().get().variant();
        CartView.Line found = priced.get(variant);
        if (found == null) {
            return open(line, State.UNAVAILABLE, Optional.of(rejection("buying.quick.gone")));
        }
        PricedVariant offer = found.offer();
        if (line.quantity().isEmpty()) {
            String key = line.written().quantity().isEmpty() ? "buying.quick.no-quantity" : "buying.quick.bad-quantity";
            return met(line, State.QUANTITY, offer, Optional.of(rejection(key)), Optional.of(offer.minOrderQuantity()));
        }
        if (found.isOrderable()) {
            return met(line, State.READY, offer, Optional.empty(), Optional.empty());
        }
        Rejection refusal = found.refusal().orElseThrow();
        boolean alone = wanted.get(variant).compareTo(line.quantity().get()) == 0;
        boolean quantityAtFault = refusal.reason() == CatalogReason.QUANTITY_NOT_SOLD;
        return met(
                line,
                quantityAtFault ? State.QUANTITY : State.UNAVAILABLE,
                offer,
                Optional.of(refusal),
                alone ? suggestion(refusal, offer) : Optional.empty());
    }

    /** The next quantity that is sold, or all that is left where less is left than wanted. */
    private static Optional<BigDecimal> suggestion(Rejection refusal, PricedVariant offer) {
        BigDecimal multiple = offer.orderMultiple();
        if (refusal.reason() == CatalogReason.OUT_OF_STOCK) {
            BigDecimal left =
                    offer.available().divide(multiple, 0, RoundingMode.DOWN).multiply(multiple);
            return left.signum() > 0 && left.compareTo(offer.minOrderQuantity()) >= 0
                    ? Optional.of(plain(left))
                    : Optional.empty();
        }
        if (refusal.reason() == CatalogReason.QUANTITY_NOT_SOLD) {
            BigDecimal next = offer.quantity()
                    .max(offer.minOrderQuantity())
                    .divide(multiple, 0, RoundingMode.UP)
                    .multiply(multiple);
            return Optional.of(plain(next));
        }
        return Optional.empty();
    }

    private static Line open(Read line, State state, Optional<Rejection> problem) {
        return new Line(
                line.written(), state, line.matches(), line.quantity(), Optional.empty(), problem, Optional.empty());
    }

    private static Line met(
            Read line, State state, PricedVariant offer, Optional<Rejection> problem, Optional<BigDecimal> suggestion) {
        return new Line(
                line.written(), state, line.matches(), line.quantity(), Optional.of(offer), problem, suggestion);
    }

    private static Rejection rejection(String key) {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, "quantity", key);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
