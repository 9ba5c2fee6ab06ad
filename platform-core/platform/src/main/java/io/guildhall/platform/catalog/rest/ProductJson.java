package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.TermsJson;
import io.guildhall.platform.catalog.VariantView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param agreed whether the prices are those the seller has agreed with the reader's company
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
        boolean agreed,
        List<PriceTier> priceTiers,
        String unit,
        String currency,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        int leadTimeDays,
        String origin,
        TermsJson terms,
        SupplierJson supplier,
        List<VariantJson> variants,
        List<PictureJson> pictures,
        List<VideoJson> videos,
        List<DocumentJson> documents,
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

    /**
     * A picture; the first is the cover.
     *
     * @param alt what it shows, in the language asked for
     * @param thumbnail the address of the smallest size
     * @param image the address of the largest size
     */
    public record PictureJson(
            UUID id, String alt, Map<String, String> alts, int width, int height, String thumbnail, String image) {

        static PictureJson of(ProductMedia.Picture picture, String language) {
            return new PictureJson(
                    picture.id(),
                    picture.alt().in(language),
                    picture.alt().byLanguage(),
                    picture.width(),
                    picture.height(),
                    picture.href(ProductMedia.Picture.WIDTHS.get(0), "webp"),
                    picture.href(ProductMedia.Picture.WIDTHS.get(ProductMedia.Picture.WIDTHS.size() - 1), "webp"));
        }
    }

    /** A film that is shown elsewhere. */
    public record VideoJson(String url, String title) {}

    /**
     * A document, in its latest version.
     *
     * @param validUntil the last day it holds, or nothing
     * @param href where it is downloaded
     */
    public record DocumentJson(
            UUID id,
            String type,
            String language,
            LocalDate validUntil,
            String name,
            String mediaType,
            long size,
            String sha256,
            int version,
            String href) {

        static DocumentJson of(UUID product, ProductMedia.Document document) {
            return new DocumentJson(
                    document.id(),
                    document.type(),
                    document.language(),
                    document.validUntil(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.version(),
                    "/api/v1/products/" + product + "/documents/" + document.id());
        }
    }

    static ProductJson of(ProductView product, String supplier, String language) {
        return of(product, supplier, language, false);
    }

    static ProductJson of(ProductView product, String supplier, String language, boolean agreed) {
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
                agreed,
                product.priceTiers(),
                product.unit(),
                product.currency(),
                product.minOrderQuantity(),
                product.orderMultiple(),
                product.leadTimeDays(),
                product.origin(),
                TermsJson.of(product.terms()),
                new SupplierJson(product.company(), supplier),
                product.variants().stream().map(VariantJson::of).toList(),
                product.media().pictures().stream()
                        .map(picture -> PictureJson.of(picture, language))
                        .toList(),
                product.media().videos().stream()
                        .map(video -> new VideoJson(video.url(), video.title().in(language)))
                        .toList(),
                product.media().documents().stream()
                        .map(document -> DocumentJson.of(product.id(), document))
                        .toList(),
                product.available(),
                product.publishedAt(),
                product.changedAt(),
                product.version());
    }
}
