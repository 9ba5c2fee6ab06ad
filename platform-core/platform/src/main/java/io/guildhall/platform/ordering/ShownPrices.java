package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A buyer orders what was shown, at the prices shown, or nothing. */
final class ShownPrices {

    private ShownPrices() {}

    /** Refuses where the cart holds something else than what was shown, say because of another window. */
    static void requireSameLines(List<WantedLine> shown, Map<UUID, BigDecimal> quantities) {
        boolean same = shown.size() == quantities.size()
                && shown.stream()
                        .allMatch(line -> quantities.containsKey(line.variant())
                                && quantities.get(line.variant()).compareTo(line.quantity()) == 0);
        if (!same) {
            throw WordedRejection.of(OrderingReason.CHANGED_SINCE_SHOWN, "ordering.refused.cart-changed");
        }
    }

    /** Refuses where a price is not the one that was shown, and names both. */
    static void requireSamePrices(List<WantedLine> shown, CartView cart) {
        Map<UUID, BigDecimal> seen = new HashMap<>();
        shown.stream()
                .filter(line -> line.shownPrice() != null)
                .forEach(line -> seen.put(line.variant(), line.shownPrice()));
        List<Wording> changes = new ArrayList<>();
        cart.groups().stream().flatMap(group -> group.lines().stream()).forEach(line -> {
            PricedVariant offer = line.offer();
            BigDecimal before = seen.get(offer.variant());
            if (before != null && before.compareTo(offer.unitPrice().amount()) != 0) {
                changes.add(Wording.of(
                        LineProblems.field(offer.variant()),
                        "ordering.line.price-changed",
                        offer.sku(),
                        before.toPlainString(),
                        offer.unitPrice().amount().stripTrailingZeros().toPlainString(),
                        offer.unitPrice().currency().getCurrencyCode()));
            }
        });
        if (!changes.isEmpty()) {
            throw WordedRejection.ofAll(OrderingReason.CHANGED_SINCE_SHOWN, changes);
        }
    }
}
