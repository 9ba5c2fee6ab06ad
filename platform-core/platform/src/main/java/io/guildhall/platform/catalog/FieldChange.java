package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.DraftCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one field of a product says before and after a change; numbers are the same however they are written.
 *
 * @param field as drafts call it, {@code variants[0].stock} for one of a variant
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record FieldChange(String field, String before, String after) {

    /** Every field in which the drafts differ; variants are compared by their numbers and by what applies to them. */
    public static List<FieldChange> between(ProductDraft before, ProductDraft after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        List<String> skus = after.variants().stream().map(VariantDraft::sku).toList();
        Map<String, VariantDraft> known = before.variants().stream()
                .collect(Collectors.toMap(VariantDraft::sku, variant -> variant, (a, b) -> a));
        for (int index = 0; index < skus.size(); index++) {
            String prefix = "variants[" + index + "].";
            variant(after, after.variants().get(index)).forEach((field, value) -> is.put(prefix + field, value));
            VariantDraft old = known.get(skus.get(index));
            if (old != null) {
                variant(before, old).forEach((field, value) -> was.put(prefix + field, value));
            }
        }
        known.keySet().stream().filter(sku -> !skus.contains(sku)).forEach(sku -> was.put("variants", sku));
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : names) {
            String old = was.getOrDefault(field, "");
            String now = is.getOrDefault(field, "");
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(ProductDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sku", draft.sku());
        fields.put("category", draft.category());
        for (String language : List.of("en", "zh-CN")) {
            fields.put("name." + language, draft.name().in(language));
            fields.put("description." + language, draft.description().in(language));
        }
        new TreeMap<>(draft.identifiers()).forEach((scheme, value) -> fields.put("identifiers." + scheme, value));
        new TreeMap<>(draft.attributes()).forEach((code, value) -> fields.put("attributes." + code, plain(value)));
        fields.put("unit", draft.unit());
        fields.put("currency", draft.currency());
        fields.put("origin", draft.origin());
        Map<String, String> terms = draft.terms().said();
        SaleTerms.FIELDS.forEach(field -> fields.put("terms." + field, terms.getOrDefault(field, "")));
        return fields;
    }

    /** What applies to a variant, whether it says so itself or its product does. */
    private static Map<String, String> variant(ProductDraft product, VariantDraft variant) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sku", variant.sku());
        new TreeMap<>(variant.options()).forEach((axis, value) -> fields.put("options." + axis, value));
        fields.put("priceTiers", plain(variant.priceTiers().isEmpty() ? product.priceTiers() : variant.priceTiers()));
        fields.put(
                "minOrderQuantity",
                plain(Objects.requireNonNullElse(variant.minOrderQuantity(), product.minOrderQuantity())));
        fields.put(
                "orderMultiple", plain(Objects.requireNonNullElse(variant.orderMultiple(), product.orderMultiple())));
        fields.put("leadTimeDays", plain(Objects.requireNonNullElse(variant.leadTimeDays(), product.leadTimeDays())));
        fields.put("stock", plain(variant.stock()));
        return fields;
    }

    private static String plain(Collection<PriceTier> tiers) {
        return tiers.stream()
                .map(tier -> plain(tier.minQuantity()) + ":" + plain(tier.unitPrice()))
                .collect(Collectors.joining(";"));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? DraftCheck.plain(number) : value.toString();
    }
}
