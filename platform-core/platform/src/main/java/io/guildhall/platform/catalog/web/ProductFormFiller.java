package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CatalogSettings;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.catalog.web.ProductForm.TierLine;
import io.guildhall.platform.catalog.web.ProductForm.VariantLine;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the form of a product before anybody types: of a new one with what is usual, of an old one with what it is. */
final class ProductFormFiller {

    private ProductFormFiller() {}

    /** The form of a new product. An attribute with a single value is chosen already. */
    static ProductForm empty(CategoryView category, CatalogSettings settings) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (AttributeDefinition axis : category.variantAxes()) {
            List<String> values =
                    axis.allowedValues().stream().map(AllowedValue::code).toList();
            chosen.put(axis.code(), values.size() == 1 ? values : List.of());
        }
        return new ProductForm(
                        Map.of(
                                "unit", settings.tradeUnit(),
                                "minOrderQuantity", "1",
                                "orderMultiple", "1",
                                "leadTimeDays", "",
                                "terms.availability", ""),
                        List.of(TierLine.EMPTY),
                        chosen,
                        List.of())
                .combined(category);
    }

    /** The form of a product that is there, in that category, which may be another than it is in. */
    static ProductForm of(ProductView product, CategoryView category) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Long.toString(product.version()));
        fields.put("changedAt", product.changedAt().toString());
        fields.put("sku", product.sku());
        product.name().byLanguage().forEach((language, text) -> fields.put("name." + language, text));
        product.description().byLanguage().forEach((language, text) -> fields.put("description." + language, text));
        product.identifiers().forEach((scheme, value) -> fields.put("identifiers." + scheme, value));
        product.attributes().forEach((code, value) -> fields.put("attributes." + code, plain(value)));
        fields.put("unit", product.unit());
        fields.put("minOrderQuantity", plain(product.minOrderQuantity()));
        fields.put("orderMultiple", plain(product.orderMultiple()));
        fields.put("leadTimeDays", Integer.toString(product.leadTimeDays()));
        fields.put("origin", product.origin());
        fields.put("terms.availability", "");
        product.terms().said().forEach((name, value) -> fields.put("terms." + name, value));
        List<AttributeDefinition> axes = category.variantAxes();
        List<TierLine> tiers = tiers(product.priceTiers());
        if (axes.isEmpty() && product.variants().size() == 1) {
            VariantView only = product.variants().get(0);
            fields.put("stock", plain(only.onHand()));
            fields.put("stockRead", plain(only.onHand()));
            if (!only.sku().equals(product.sku())) {
                fields.put("variantSku", only.sku());
            }
            if (tiers.isEmpty()) {
                tiers = tiers(only.priceTiers());
            }
        }
        Map<String, List<String>> chosen = chosen(product, axes);
        ProductForm form = new ProductForm(fields, tiers, chosen, List.of()).combined(category);
        List<VariantLine> lines = form.variants().stream()
                .map(line -> product.variants().stream()
                        .filter(variant -> variant.options().equals(line.options()))
                        .findFirst()
                        .map(variant -> line(product, variant))
                        .orElseGet(line::withdrawn))
                .toList();
        return new ProductForm(fields, tiers, chosen, lines);
    }

    private static Map<String, List<String>> chosen(ProductView product, List<AttributeDefinition> axes) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (AttributeDefinition axis : axes) {
            chosen.put(
                    axis.code(),
                    axis.allowedValues().stream()
                            .map(AllowedValue::code)
                            .filter(code -> product.variants().stream()
                                    .anyMatch(variant ->
                                            code.equals(variant.options().get(axis.code()))))
                            .toList());
        }
        return chosen;
    }

    /** The line of a variant; terms that are the product's are left open. */
    private static VariantLine line(ProductView product, VariantView variant) {
        return new VariantLine(
                variant.options(),
                true,
                variant.sku(),
                plain(variant.onHand()),
                plain(variant.onHand()),
                variant.ownPrices() ? tiers(variant.priceTiers()) : List.of(),
                own(variant.minOrderQuantity(), product.minOrderQuantity()),
                own(variant.orderMultiple(), product.orderMultiple()),
                variant.leadTimeDays() == product.leadTimeDays() ? "" : Integer.toString(variant.leadTimeDays()));
    }

    private static String own(BigDecimal variants, BigDecimal products) {
        return variants.compareTo(products) == 0 ? "" : plain(variants);
    }

    private static List<TierLine> tiers(List<PriceTier> tiers) {
        return tiers.stream()
                .map(tier -> new TierLine(plain(tier.minQuantity()), plain(tier.unitPrice())))
                .toList();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
