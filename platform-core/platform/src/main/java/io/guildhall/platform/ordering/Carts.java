package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.Offers;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.QuotedVariant;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.ordering.store.CartStore;
import io.guildhall.platform.service.Services;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people mean to order. A cart belongs to one person and holds goods of any sellers. */
@TenantFacade
public class Carts {

    /** How many different variants a cart, and so an order, may hold. */
    public static final int MOST_LINES = 200;

    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 6;

    private CartStore carts;
    private CartCounts counts;
    private Offers offers;
    private Services services;
    private Clock clock;

    protected Carts() {}

    @Inject
    Carts(CartStore carts, CartCounts counts, Offers offers, Services services, Clock clock) {
        this.carts = carts;
        this.counts = counts;
        this.offers = offers;
        this.services = services;
        this.clock = clock;
    }

    /** The person's cart at the prices of now, with the services that can be booked with it. */
    public CartView view(Actor actor) {
        return Booking.offered(view(actor, carts.lines(actor.subject())), services.onSale());
    }

    /**
     * Puts these quantities beside what is in the cart; of a variant that is there already, the sum is in it. Refused are
     * offers that no longer hold and quantities that are no multiple of the packing; what is still too little may become
     * enough with other variants, and is told in the cart.
     */
    public void add(Actor actor, Map<UUID, BigDecimal> quantities) {
        check(quantities);
        Map<UUID, BigDecimal> before = carts.lines(actor.subject());
        requireRoom(before, quantities);
        requireSold(quantities, before);
        carts.add(actor.subject(), quantities, clock.instant());
        counts.forget(actor.subject());
    }

    /** Sets these lines to these quantities; a quantity of zero takes the line out. */
    public void set(Actor actor, Map<UUID, BigDecimal> quantities) {
        Map<UUID, BigDecimal> kept = new LinkedHashMap<>();
        List<UUID> removed = new ArrayList<>();
        quantities.forEach((variant, quantity) -> {
            if (quantity.signum() == 0) {
                removed.add(variant);
            } else {
                kept.put(variant, quantity);
            }
        });
        check(kept);
        if (!kept.isEmpty()) {
            Map<UUID, BigDecimal> before = carts.lines(actor.subject());
            requireRoom(before, kept);
            requireOffered(kept, before);
            carts.set(actor.subject(), kept, clock.instant());
        }
        if (!removed.isEmpty()) {
            carts.remove(actor.subject(), removed);
        }
        counts.forget(actor.subject());
    }

    /** Changes the quantity of a line that cannot be ordered to the next one that can, if there is any. */
    public boolean correct(Actor actor, UUID variant) {
        Optional<BigDecimal> allowed = view(actor, carts.lines(actor.subject())).groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.offer().variant().equals(variant))
                .flatMap(line -> line.allowed().stream())
                .findFirst();
        allowed.ifPresent(quantity -> carts.set(actor.subject(), Map.of(variant, quantity), clock.instant()));
        return allowed.isPresent();
    }

    public void remove(Actor actor, UUID variant) {
        carts.remove(actor.subject(), List.of(variant));
        counts.forget(actor.subject());
    }

    public void clear(Actor actor) {
        carts.clear(actor.subject());
        counts.forget(actor.subject());
    }

    /** How many lines a person's cart has; for the menu, so it may be seconds old on other nodes. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int count(String person) {
        Integer atHand = counts.atHand(person);
        return atHand == null ? counts.read(person) : atHand;
    }

    /** Empties the cart into an order and tells what was in it. */
    Map<UUID, BigDecimal> take(Actor actor) {
        counts.forget(actor.subject());
        return carts.take(actor.subject());
    }

    /** The cart with the services that are wanted with it, at the prices of now. */
    CartView booked(CartView cart, List<WantedService> wanted) {
        return wanted.isEmpty() ? cart : Booking.booked(cart, services.onSale(), wanted);
    }

    /** What these quantities would cost that person, as a cart; nothing is put into theirs. */
    public CartView view(Actor actor, Map<UUID, BigDecimal> quantities) {
        if (quantities.isEmpty()) {
            return new CartView(List.of(), List.of());
        }
        return grouped(offers.quote(quantities, actor.company()), quantities, actor.company());
    }

    /** Quotes by seller and currency; a company's own goods are refused to it. */
    static CartView grouped(List<QuotedVariant> quotes, Map<UUID, BigDecimal> quantities, UUID buyer) {
        record Key(UUID seller, String currency) {}
        Map<Key, List<CartView.Line>> groups = new LinkedHashMap<>();
        List<UUID> gone = new ArrayList<>(quantities.keySet());
        for (QuotedVariant quote : quotes) {
            PricedVariant offer = quote.offer();
            gone.remove(offer.variant());
            CartView.Line line = offer.seller().equals(buyer)
                    ? new CartView.Line(
                            offer,
                            Optional.of(WordedRejection.of(OrderingReason.OWN_GOODS, "ordering.refused.own-goods")))
                    : new CartView.Line(offer, quote.refusal(), quote.allowed());
            Key key = new Key(offer.seller(), offer.unitPrice().currency().getCurrencyCode());
            groups.computeIfAbsent(key, missing -> new ArrayList<>()).add(line);
        }
        return new CartView(
                groups.entrySet().stream()
                        .map(group -> new CartView.Group(
                                group.getKey().seller(), group.getKey().currency(), group.getValue()))
                        .toList(),
                gone);
    }

    /** Refuses quantities that are none. */
    static void check(Map<UUID, BigDecimal> quantities) {
        quantities.forEach((variant, quantity) -> {
            boolean sensible = quantity.signum() > 0
                    && quantity.compareTo(LARGEST_QUANTITY) <= 0
                    && quantity.stripTrailingZeros().scale() <= MOST_DECIMALS;
            if (!sensible) {
                throw WordedRejection.ofField(
                        io.guildhall.platform.shared.CommonReason.INVALID_INPUT,
                        "quantity-" + variant,
                        "ordering.refused.quantity");
            }
        });
    }

    private static void requireRoom(Map<UUID, BigDecimal> before, Map<UUID, BigDecimal> more) {
        long added = more.keySet().stream()
                .filter(variant -> !before.containsKey(variant))
                .count();
        if (before.size() + added > MOST_LINES) {
            throw WordedRejection.of(
                    OrderingReason.TOO_MANY_LINES, "ordering.refused.too-many-lines", Integer.valueOf(MOST_LINES));
        }
    }

    /** What is withdrawn stays in carts where it was before, and does not exist for the others. */
    private void requireOffered(Map<UUID, BigDecimal> quantities, Map<UUID, BigDecimal> before) {
        requireOffered(offers.quote(quantities, null), quantities, before);
    }

    private void requireSold(Map<UUID, BigDecimal> quantities, Map<UUID, BigDecimal> before) {
        Map<UUID, BigDecimal> sums = new LinkedHashMap<>();
        quantities.forEach(
                (variant, quantity) -> sums.put(variant, quantity.add(before.getOrDefault(variant, BigDecimal.ZERO))));
        List<QuotedVariant> quotes = offers.quote(sums, null);
        requireOffered(quotes, quantities, before);
        LineProblems.refuse(quotes.stream().filter(Carts::isNeverSold).toList());
    }

    /** Whether no other line of the cart could make it right. */
    private static boolean isNeverSold(QuotedVariant quote) {
        BigDecimal packing = quote.offer().orderMultiple();
        return quote.refusal()
                .filter(why -> why.reason() == CatalogReason.OFFER_EXPIRED
                        || quote.offer().quantity().remainder(packing).signum() != 0)
                .isPresent();
    }

    private static void requireOffered(
            List<QuotedVariant> quotes, Map<UUID, BigDecimal> quantities, Map<UUID, BigDecimal> before) {
        List<UUID> offered = quotes.stream()
                .filter(quote -> !quote.isWithdrawn())
                .map(quote -> quote.offer().variant())
                .toList();
        quantities.keySet().stream()
                .filter(variant -> !offered.contains(variant) && !before.containsKey(variant))
                .findFirst()
                .ifPresent(unknown -> {
                    throw io.guildhall.platform.shared.Rejection.notFound("variant", unknown);
                });
    }
}
