package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A product as programs send it. What is left out of {@code unit} and {@code currency} is as usual on the marketplace.
 *
 * @param name a text, or an object of texts by language
 * @param description a text, or an object of texts by language
 * @param terms availability, place of dispatch, Incoterm and how long the offer holds
 * @param stock for a product without variants, instead of them
 */
public record ProductRequest(
        String sku,
        String category,
        Object name,
        Object description,
        Map<String, String> identifiers,
        Map<String, Object> attributes,
        String unit,
        String currency,
        List<Tier> priceTiers,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        Integer leadTimeDays,
        String origin,
        Terms terms,
        BigDecimal stock,
        List<Variant> variants) {

    /** A price by quantity. */
    public record Tier(BigDecimal minQuantity, BigDecimal unitPrice) {}

    /**
     * Terms of sale; what is left out is as usual.
     *
     * @param availability SPOT or FORWARD, which has a first and a last day of delivery
     * @param warehouse the code of one of the company's own
     * @param incoterm a rule of Incoterms 2020, with its place
     * @param validUntil the last day the offer holds
     */
    public record Terms(
            String availability,
            String deliveryFrom,
            String deliveryUntil,
            String warehouse,
            String incoterm,
            String incotermPlace,
            String validUntil) {

        private SaleTerms typed() {
            return new SaleTerms(
                    availability, deliveryFrom, deliveryUntil, warehouse, null, incoterm, incotermPlace, validUntil);
        }
    }

    /** One variant; what is left out is as the product says. */
    public record Variant(
            String sku,
            Map<String, String> options,
            BigDecimal stock,
            List<Tier> priceTiers,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            Integer leadTimeDays) {}

    ProductDraft draft(String usualUnit, String usualCurrency) {
        List<FieldError> errors = new ArrayList<>();
        ProductDraft draft = new ProductDraft(
                sku,
                category,
                text("name", name, errors),
                text("description", description, errors),
                identifiers,
                attributes,
                unit == null ? usualUnit : unit,
                currency == null ? usualCurrency : currency,
                tiers("priceTiers", priceTiers, errors),
                minOrderQuantity,
                orderMultiple,
                Objects.requireNonNullElse(leadTimeDays, 0),
                origin,
                terms == null ? SaleTerms.NONE : terms.typed(),
                variants(errors));
        if (!errors.isEmpty()) {
            throw Rejection.of(errors);
        }
        return draft;
    }

    private List<VariantDraft> variants(List<FieldError> errors) {
        if (variants == null) {
            return stock == null ? List.of() : List.of(new VariantDraft(sku, Map.of(), stock));
        }
        List<VariantDraft> drafts = new ArrayList<>();
        for (int index = 0; index < variants.size(); index++) {
            Variant variant = variants.get(index);
            if (variant == null) {
                errors.add(new FieldError("variants[" + index + "]", "A variant is an object"));
                continue;
            }
            Map<String, String> options = new HashMap<>();
            if (variant.options() != null) {
                variant.options().forEach((axis, value) -> options.put(axis, Objects.requireNonNullElse(value, "")));
            }
            drafts.add(new VariantDraft(
                    variant.sku() == null && variants.size() == 1 ? sku : variant.sku(),
                    options,
                    variant.stock(),
                    tiers("variants[" + index + "].priceTiers", variant.priceTiers(), errors),
                    variant.minOrderQuantity(),
                    variant.orderMultiple(),
                    variant.leadTimeDays()));
        }
        return drafts;
    }

    private static List<PriceTier> tiers(String field, List<Tier> tiers, List<FieldError> errors) {
        List<PriceTier> read = new ArrayList<>();
        for (int index = 0; tiers != null && index < tiers.size(); index++) {
            Tier tier = tiers.get(index);
            if (tier == null || tier.minQuantity() == null || tier.unitPrice() == null) {
                errors.add(new FieldError(field + "[" + index + "]", "A price needs minQuantity and unitPrice"));
            } else {
                read.add(new PriceTier(tier.minQuantity(), tier.unitPrice()));
            }
        }
        return read;
    }

    /** A text in one language or an object of texts by language. */
    static LocalizedText text(String field, Object value, List<FieldError> errors) {
        if (value == null) {
            return LocalizedText.same("");
        }
        if (value instanceof String text) {
            return LocalizedText.same(text.strip());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((language, text) -> {
                if (text instanceof String written && language.toString().matches("en|zh-CN")) {
                    texts.put(language.toString(), written);
                } else {
                    errors.add(new FieldError(field + "." + language, "Give texts by language: en, zh-CN"));
                }
            });
        } else {
            errors.add(new FieldError(field, "Give a text, or an object of texts by language"));
        }
        return Localized.of(texts);
    }
}
