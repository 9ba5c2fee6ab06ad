package io.guildhall.platform.ordering.model;

import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of an order, frozen when it was placed: whatever becomes of the listing, the line stays.
 *
 * @param unitPrice at the tier the ordered quantity reached
 * @param amount unit price times quantity, in whole minor units
 * @param terms on which it was sold
 * @param agreed the price list that priced it where the price was the buyer's alone
 */
public record OrderLine(
        UUID id,
        UUID variant,
        UUID product,
        String sku,
        LocalizedText productName,
        Map<String, String> options,
        BigDecimal quantity,
        String unit,
        Money unitPrice,
        Money amount,
        SaleTerms terms,
        Optional<PriceSource> agreed) {

    /** The line for a variant at its price. */
    static OrderLine of(PricedVariant priced) {
        return new OrderLine(
                Ids.next(),
                priced.variant(),
                priced.product(),
                priced.sku(),
                priced.productName(),
                priced.options(),
                priced.quantity(),
                priced.unit(),
                priced.unitPrice(),
                priced.amount(),
                priced.terms(),
                priced.agreed());
    }
}
