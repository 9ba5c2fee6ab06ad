package io.guildhall.platform.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One variant as its seller describes it. What it leaves open is as the product says.
 *
 * @param sku the seller's own number, unique within the company
 * @param options its value of every attribute in which the category's variants differ; empty where they differ in none
 * @param stock how much is on hand, in the product's unit
 * @param priceTiers prices of this variant alone; empty for those of the product
 * @param minOrderQuantity null for that of the product
 * @param orderMultiple null for that of the product
 * @param leadTimeDays null for that of the product
 */
public record VariantDraft(
        String sku,
        Map<String, String> options,
        BigDecimal stock,
        List<PriceTier> priceTiers,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        Integer leadTimeDays) {

    public VariantDraft {
        sku = Objects.requireNonNullElse(sku, "").strip();
        options = options == null ? Map.of() : Map.copyOf(options);
        stock = Objects.requireNonNullElse(stock, BigDecimal.ZERO);
        priceTiers = priceTiers == null ? List.of() : List.copyOf(priceTiers);
    }

    /** A variant sold on the product's own terms. */
    public VariantDraft(String sku, Map<String, String> options, BigDecimal stock) {
        this(sku, options, stock, List.of(), null, null, null);
    }
}
