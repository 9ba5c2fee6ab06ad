package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.Revised;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a product said before an import, kept as JSON. Put back, a variant gets the stock it had only while it still has
 * what the import gave it: what was sold or counted since then counts.
 *
 * @param draft what the product said
 * @param given the stock the import gave, by the numbers of the variants whose stock it changed
 */
record Before(ProductDraft draft, Map<String, BigDecimal> given) implements UnaryOperator<ProductDraft> {

    static Before of(Revised revised) {
        Map<String, BigDecimal> old = stock(revised.before());
        Map<String, BigDecimal> given = new HashMap<>();
        stock(revised.after()).forEach((sku, stock) -> {
            if (old.containsKey(sku) && old.get(sku).compareTo(stock) != 0) {
                given.put(sku, stock);
            }
        });
        return new Before(revised.before(), given);
    }

    @Override
    public ProductDraft apply(ProductDraft now) {
        Map<String, BigDecimal> stock = stock(now);
        List<VariantDraft> variants = new ArrayList<>();
        for (VariantDraft variant : draft.variants()) {
            BigDecimal current = stock.getOrDefault(variant.sku(), variant.stock());
            BigDecimal gave = given.get(variant.sku());
            boolean untouched = gave != null && gave.compareTo(current) == 0;
            variants.add(new VariantDraft(
                    variant.sku(),
                    variant.options(),
                    untouched ? variant.stock() : current,
                    variant.priceTiers(),
                    variant.minOrderQuantity(),
                    variant.orderMultiple(),
                    variant.leadTimeDays()));
        }
        return with(draft, variants);
    }

    String written() {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("sku", draft.sku());
        product.put("category", draft.category());
        product.put("name", draft.name().byLanguage());
        product.put("description", draft.description().byLanguage());
        product.put("identifiers", draft.identifiers());
        product.put("attributes", texts(draft.attributes()));
        product.put("unit", draft.unit());
        product.put("currency", draft.currency());
        product.put("tiers", tiers(draft.priceTiers()));
        product.put("least", draft.minOrderQuantity().toPlainString());
        product.put("multiple", draft.orderMultiple().toPlainString());
        product.put("days", String.valueOf(draft.leadTimeDays()));
        product.put("origin", draft.origin());
        product.put("terms", draft.terms().said());
        product.put("variants", draft.variants().stream().map(Before::written).toList());
        product.put("given", texts(given));
        return Json.write(product);
    }

    @SuppressWarnings("unchecked")
    static Before read(String json) {
        Map<String, Object> product = Json.read(json, LinkedHashMap.class);
        List<VariantDraft> variants = ((List<Map<String, Object>>) product.get("variants"))
                .stream().map(Before::variant).toList();
        ProductDraft draft = new ProductDraft(
                text(product, "sku"),
                text(product, "category"),
                new LocalizedText((Map<String, String>) product.get("name")),
                new LocalizedText((Map<String, String>) product.get("description")),
                (Map<String, String>) product.get("identifiers"),
                (Map<String, Object>) product.get("attributes"),
                text(product, "unit"),
                text(product, "currency"),
                readTiers(product.get("tiers")),
                number(product, "least"),
                number(product, "multiple"),
                Integer.parseInt(text(product, "days")),
                text(product, "origin"),
                SaleTerms.of((Map<String, String>) product.getOrDefault("terms", Map.of())),
                variants);
        Map<String, BigDecimal> given = new HashMap<>();
        ((Map<String, String>) product.get("given")).forEach((sku, stock) -> given.put(sku, new BigDecimal(stock)));
        return new Before(draft, given);
    }

    private static Map<String, Object> written(VariantDraft variant) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("sku", variant.sku());
        written.put("options", variant.options());
        written.put("stock", variant.stock().toPlainString());
        written.put("tiers", tiers(variant.priceTiers()));
        if (variant.minOrderQuantity() != null) {
            written.put("least", variant.minOrderQuantity().toPlainString());
        }
        if (variant.orderMultiple() != null) {
            written.put("multiple", variant.orderMultiple().toPlainString());
        }
        if (variant.leadTimeDays() != null) {
            written.put("days", variant.leadTimeDays().toString());
        }
        return written;
    }

    @SuppressWarnings("unchecked")
    private static VariantDraft variant(Map<String, Object> written) {
        return new VariantDraft(
                text(written, "sku"),
                (Map<String, String>) written.get("options"),
                number(written, "stock"),
                readTiers(written.get("tiers")),
                number(written, "least"),
                number(written, "multiple"),
                written.containsKey("days") ? Integer.valueOf(text(written, "days")) : null);
    }

    private static List<List<String>> tiers(List<PriceTier> tiers) {
        return tiers.stream()
                .map(tier -> List.of(
                        tier.minQuantity().toPlainString(), tier.unitPrice().toPlainString()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<PriceTier> readTiers(Object written) {
        return ((List<List<String>>) written)
                .stream().map(tier -> PriceTier.of(tier.get(0), tier.get(1))).toList();
    }

    private static Map<String, String> texts(Map<String, ?> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) ->
                texts.put(name, value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return texts;
    }

    private static String text(Map<String, Object> written, String name) {
        return written.get(name).toString();
    }

    private static BigDecimal number(Map<String, Object> written, String name) {
        return written.containsKey(name) ? new BigDecimal(text(written, name)) : null;
    }

    private static Map<String, BigDecimal> stock(ProductDraft draft) {
        Map<String, BigDecimal> stock = new HashMap<>();
        draft.variants().forEach(variant -> stock.put(variant.sku(), variant.stock()));
        return stock;
    }

    private static ProductDraft with(ProductDraft draft, List<VariantDraft> variants) {
        return new ProductDraft(
                draft.sku(),
                draft.category(),
                draft.name(),
                draft.description(),
                draft.identifiers(),
                draft.attributes(),
                draft.unit(),
                draft.currency(),
                draft.priceTiers(),
                draft.minOrderQuantity(),
                draft.orderMultiple(),
                draft.leadTimeDays(),
                draft.origin(),
                draft.terms(),
                variants);
    }
}
