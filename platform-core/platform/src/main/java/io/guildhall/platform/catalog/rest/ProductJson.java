package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.VariantView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product as programs get it.
 *
 * @param name in the language asked for
 * @param names in every language
 * @param category code of its category
 * @param identifiers by scheme
 * @param price the lowest of one unit at the least quantity sold
 * @param stock what can be ordered now, over all variants
 */
public record ProductJson(
        UUID id,
        String number,
        String sku,
        String status,
        String name,
        Map<String, String> names,
        String description,
        Map<String, String> descriptions,
        String category,
        Map<String, String> identifiers,
        Map<String, Object> attributes,
        PriceJson price,
        List<PriceTier> priceTiers,
        String unit,
        String currency,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        int leadTimeDays,
        String origin,
        SupplierJson supplier,
        List<VariantJson> variants,
        BigDecimal stock,
        Instant publishedAt,
        Instant changedAt,
        long version) {

    /** A price of one unit. */
    public record PriceJson(BigDecimal amount, String currency, String unit) {}

    /** Who sells. */
    public record SupplierJson(UUID id, String name) {}

    /** One variant; {@code stock} is what can be ordered now. */
    public record VariantJson(
            UUID id,
            String sku,
            Map<String, String> options,
            List<PriceTier> priceTiers,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            int leadTimeDays,
            BigDecimal stock) {

        static VariantJson of(VariantView variant) {
            return new VariantJson(
                    variant.id(),
                    variant.sku(),
                    variant.options(),
                    variant.priceTiers(),
                    variant.minOrderQuantity(),
                    variant.orderMultiple(),
                    variant.leadTimeDays(),
                    variant.available());
        }
    }

    static ProductJson of(ProductView product, String supplier, String language) {
        return new ProductJson(
                product.id(),
                product.number(),
                product.sku(),
                product.status().name(),
                product.name().in(language),
                product.name().byLanguage(),
                product.description().in(language),
                product.description().byLanguage(),
                product.category(),
                product.identifiers(),
                product.attributes(),
                new PriceJson(product.fromPrice(), product.currency(), product.unit()),
                product.priceTiers(),
                product.unit(),
                product.currency(),
                product.minOrderQuantity(),
                product.orderMultiple(),
                product.leadTimeDays(),
                product.origin(),
                new SupplierJson(product.company(), supplier),
                product.variants().stream().map(VariantJson::of).toList(),
                product.available(),
                product.publishedAt(),
                product.changedAt(),
                product.version());
    }
}
