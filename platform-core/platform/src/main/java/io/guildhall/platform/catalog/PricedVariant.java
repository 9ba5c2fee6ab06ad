package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A variant at the price of a quantity, the list price or one that was agreed with the buyer.
 *
 * @param seller the company that sells it
 * @param sku the seller's number of the variant
 * @param productName what people read
 * @param options what tells the variant from the others of its product
 * @param unitPrice for one unit at that quantity
 * @param available what could be ordered when this was read
 * @param agreed the price list the price comes from where it is one buyer's alone
 * @param terms availability, place of dispatch and how long the offer holds
 */
public record PricedVariant(
        UUID variant,
        UUID product,
        UUID seller,
        String productNumber,
        String sku,
        String category,
        LocalizedText productName,
        Map<String, String> options,
        BigDecimal quantity,
        String unit,
        Money unitPrice,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        int leadTimeDays,
        BigDecimal available,
        SaleTerms terms,
        Optional<PriceSource> agreed) {

    /** A variant sold from stock, as long as it is listed. */
    public PricedVariant(
            UUID variant,
            UUID product,
            UUID seller,
            String productNumber,
            String sku,
            String category,
            LocalizedText productName,
            Map<String, String> options,
            BigDecimal quantity,
            String unit,
            Money unitPrice,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            int leadTimeDays,
            BigDecimal available) {
        this(
                variant,
                product,
                seller,
                productNumber,
                sku,
                category,
                productName,
                options,
                quantity,
                unit,
                unitPrice,
                minOrderQuantity,
                orderMultiple,
                leadTimeDays,
                available,
                SaleTerms.NONE,
                Optional.empty());
    }

    /** The amount of the line, rounded as invoices round. */
    public Money amount() {
        return unitPrice.times(quantity).rounded();
    }
}
