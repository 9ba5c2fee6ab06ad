package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.QuotedVariant;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says of every line that cannot be ordered which it is and why. */
final class LineProblems {

    private LineProblems() {}

    /** Refuses the whole order where any line cannot be had. */
    static void refuseAny(CartView cart) {
        List<Wording> problems = new ArrayList<>();
        for (UUID variant : cart.gone()) {
            problems.add(Wording.of(field(variant), "ordering.line.gone"));
        }
        cart.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> !line.isOrderable())
                .forEach(line ->
                        problems.add(wording(line.offer(), line.refusal().orElseThrow())));
        if (!problems.isEmpty()) {
            throw WordedRejection.ofAll(OrderingReason.LINES_REFUSED, problems);
        }
    }

    /** Refuses where there are any of these, and says why each cannot be had. */
    static void refuse(List<QuotedVariant> quotes) {
        if (!quotes.isEmpty()) {
            throw WordedRejection.ofAll(
                    OrderingReason.LINES_REFUSED,
                    quotes.stream()
                            .map(quote -> wording(quote.offer(), quote.refusal().orElseThrow()))
                            .toList());
        }
    }

    /** The name of a line's quantity field. */
    static String field(UUID variant) {
        return "quantity-" + variant;
    }

    private static Wording wording(PricedVariant offer, Rejection refusal) {
        if (refusal.reason() == CatalogReason.NOT_FOR_SALE) {
            return Wording.of(field(offer.variant()), "ordering.line.gone");
        }
        if (refusal instanceof WordedRejection worded && worded.wordings().size() == 1) {
            return Wording.of(
                    field(offer.variant()),
                    "ordering.line.refused",
                    offer.sku(),
                    worded.wordings().get(0));
        }
        return Wording.of(field(offer.variant()), "ordering.line.refused", offer.sku(), refusal.getMessage());
    }
}
