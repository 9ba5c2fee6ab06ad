package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A product as its seller describes it, not yet checked. Nothing in it is null but what the seller left out of
 * {@code minOrderQuantity} and {@code orderMultiple}, which then are 1.
 *
 * @param sku the seller's own number, unique within the company
 * @param category code of a category without categories below it
 * @param identifiers values by scheme code, as typed
 * @param attributes values by attribute code: strings, numbers or booleans, or strings that can be read as such
 * @param unit UN/ECE Recommendation 20 code of what is priced and ordered
 * @param currency ISO 4217
 * @param priceTiers ascending by quantity; may be empty when every variant has its own
 * @param minOrderQuantity the least that is sold
 * @param orderMultiple what every ordered quantity is a multiple of
 * @param leadTimeDays days from order to dispatch
 * @param origin ISO 3166 code of the country of origin, or empty
 * @param terms availability, place of dispatch and how long the offer holds, for all variants
 * @param variants at least one; without attributes to differ in, exactly one with empty options
 */
public record ProductDraft(
        String sku,
        String category,
        LocalizedText name,
        LocalizedText description,
        Map<String, String> identifiers,
        Map<String, Object> attributes,
        String unit,
        String currency,
        List<PriceTier> priceTiers,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        int leadTimeDays,
        String origin,
        SaleTerms terms,
        List<VariantDraft> variants) {

    public ProductDraft {
        sku = text(sku);
        category = text(category);
        name = Objects.requireNonNullElse(name, LocalizedText.same(""));
        description = Objects.requireNonNullElse(description, LocalizedText.same(""));
        identifiers = withoutBlanks(identifiers);
        attributes = withoutBlanks(attributes);
        unit = text(unit);
        currency = text(currency);
        priceTiers = priceTiers == null ? List.of() : List.copyOf(priceTiers);
        minOrderQuantity = Objects.requireNonNullElse(minOrderQuantity, BigDecimal.ONE);
        orderMultiple = Objects.requireNonNullElse(orderMultiple, BigDecimal.ONE);
        origin = text(origin);
        terms = Objects.requireNonNullElse(terms, SaleTerms.NONE);
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    /** A product sold from stock, as long as it is listed. */
    public ProductDraft(
            String sku,
            String category,
            LocalizedText name,
            LocalizedText description,
            Map<String, String> identifiers,
            Map<String, Object> attributes,
            String unit,
            String currency,
            List<PriceTier> priceTiers,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            int leadTimeDays,
            String origin,
            List<VariantDraft> variants) {
        this(
                sku,
                category,
                name,
                description,
                identifiers,
                attributes,
                unit,
                currency,
                priceTiers,
                minOrderQuantity,
                orderMultiple,
                leadTimeDays,
                origin,
                SaleTerms.NONE,
                variants);
    }

    /** The same product on these terms. */
    public ProductDraft with(SaleTerms others) {
        return new ProductDraft(
                sku,
                category,
                name,
                description,
                identifiers,
                attributes,
                unit,
                currency,
                priceTiers,
                minOrderQuantity,
                orderMultiple,
                leadTimeDays,
                origin,
                others,
                variants);
    }

    /** The same product with these attributes. */
    ProductDraft withAttributes(Map<String, Object> others) {
        return new ProductDraft(
                sku,
                category,
                name,
                description,
                identifiers,
                others,
                unit,
                currency,
                priceTiers,
                minOrderQuantity,
                orderMultiple,
                leadTimeDays,
                origin,
                terms,
                variants);
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static <V> Map<String, V> withoutBlanks(Map<String, V> values) {
        Map<String, V> kept = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((key, value) -> {
                if (value != null && !value.toString().isBlank()) {
                    kept.put(key, value);
                }
            });
        }
        return java.util.Collections.unmodifiableMap(kept);
    }
}
