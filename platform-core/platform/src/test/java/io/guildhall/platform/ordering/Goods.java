package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.QuotedVariant;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goods that somebody is about to order, for tests. */
final class Goods {

    private Goods() {}

    static PricedVariant of(UUID seller, String sku, String quantity, String unitPrice, String currency) {
        return new PricedVariant(
                Ids.next(),
                Ids.next(),
                seller,
                "steel-000001-8",
                sku,
                "plates",
                LocalizedText.of("Steel plate", "中厚板"),
                Map.of("thickness", "20"),
                new BigDecimal(quantity),
                "TNE",
                Money.of(unitPrice, currency),
                BigDecimal.ONE,
                BigDecimal.ONE,
                7,
                new BigDecimal("100"));
    }

    static QuotedVariant quoted(PricedVariant goods) {
        return new QuotedVariant(goods, Optional.empty());
    }

    static QuotedVariant refused(PricedVariant goods, Rejection refusal) {
        return new QuotedVariant(goods, Optional.of(refusal));
    }
}
