package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A product as everyone may see it.
 *
 * @param number what people call it by
 * @param company the seller
 * @param identifiers normalized values by scheme
 * @param attributes values by attribute code: {@link String}, {@link BigDecimal} or {@link Boolean}
 * @param priceTiers the product's own prices, empty where every variant has its own
 * @param variants those that are offered, in the seller's order
 */
public record ProductView(
        UUID id,
        String number,
        long version,
        ProductStatus status,
        UUID company,
        String sku,
        UUID categoryId,
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
        List<VariantView> variants,
        ProductMedia media,
        Ties ties,
        Instant publishedAt,
        Instant changedAt) {

    public boolean isPublished() {
        return status == ProductStatus.PUBLISHED;
    }

    /** What the industry's module gets to know of it. */
    public ProductFacts facts() {
        return new ProductFacts(
                attributes,
                identifiers,
                variants.stream()
                        .map(VariantView::options)
                        .filter(options -> !options.isEmpty())
                        .toList());
    }

    /** The product as its seller would describe it once more; variants say only in what they differ from it. */
    public ProductDraft described() {
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
                terms,
                variants.stream().map(this::described).toList());
    }

    private VariantDraft described(VariantView variant) {
        return new VariantDraft(
                variant.sku(),
                variant.options(),
                variant.onHand(),
                variant.ownPrices() ? variant.priceTiers() : List.of(),
                variant.minOrderQuantity().compareTo(minOrderQuantity) == 0 ? null : variant.minOrderQuantity(),
                variant.orderMultiple().compareTo(orderMultiple) == 0 ? null : variant.orderMultiple(),
                variant.leadTimeDays() == leadTimeDays ? null : variant.leadTimeDays());
    }

    /** The lowest price of one unit at the least quantity sold, over all variants: what lists show. */
    public BigDecimal fromPrice() {
        return variants.stream()
                .map(VariantView::firstPrice)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** The lowest price of one unit at any quantity. */
    public BigDecimal lowestPrice() {
        return variants.stream()
                .flatMap(variant -> variant.priceTiers().stream())
                .map(PriceTier::unitPrice)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** What can be ordered now, over all variants. */
    public BigDecimal available() {
        return variants.stream().map(VariantView::available).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The product without its values of these attributes. */
    ProductView without(Set<String> codes) {
        if (codes.isEmpty()) {
            return this;
        }
        Map<String, Object> others = new LinkedHashMap<>(attributes);
        others.keySet().removeAll(codes);
        return with(others, priceTiers, variants);
    }

    ProductView withVariants(List<VariantView> others) {
        return with(attributes, priceTiers, List.copyOf(others));
    }

    /** The product at other prices. */
    ProductView at(List<PriceTier> others, List<VariantView> otherVariants) {
        return with(attributes, others, List.copyOf(otherVariants));
    }

    private ProductView with(
            Map<String, Object> otherAttributes, List<PriceTier> otherTiers, List<VariantView> otherVariants) {
        return new ProductView(
                id,
                number,
                version,
                status,
                company,
                sku,
                categoryId,
                category,
                name,
                description,
                identifiers,
                otherAttributes,
                unit,
                currency,
                otherTiers,
                minOrderQuantity,
                orderMultiple,
                leadTimeDays,
                origin,
                terms,
                otherVariants,
                media,
                ties,
                publishedAt,
                changedAt);
    }
}
