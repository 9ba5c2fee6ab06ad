package io.guildhall.platform.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One variant as buyers see it.
 *
 * @param options its value of every attribute in which the variants differ
 * @param priceTiers the prices that apply to it, its own or the product's, ascending by quantity
 * @param ownPrices whether the prices are its own; otherwise quantities of all variants together choose the tier
 * @param onHand what is in the warehouse
 * @param available what can still be ordered: on hand less what is reserved
 */
public record VariantView(
        UUID id,
        String sku,
        Map<String, String> options,
        List<PriceTier> priceTiers,
        boolean ownPrices,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        int leadTimeDays,
        BigDecimal onHand,
        BigDecimal available) {

    /** The price of one unit at the least quantity sold. */
    public BigDecimal firstPrice() {
        return priceTiers.get(0).unitPrice();
    }

    /** The variant at other prices. */
    VariantView at(List<PriceTier> others) {
        return new VariantView(
                id, sku, options, others, ownPrices, minOrderQuantity, orderMultiple, leadTimeDays, onHand, available);
    }

    VariantView withStock(BigDecimal nowOnHand, BigDecimal nowAvailable) {
        return new VariantView(
                id,
                sku,
                options,
                priceTiers,
                ownPrices,
                minOrderQuantity,
                orderMultiple,
                leadTimeDays,
                nowOnHand,
                nowAvailable);
    }
}
