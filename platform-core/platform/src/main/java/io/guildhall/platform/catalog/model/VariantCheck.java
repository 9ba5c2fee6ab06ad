package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AttributeDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules of a product's variants: which there are, that each is one of its own, and on what terms it is sold. */
final class VariantCheck {

    static final int MOST_VARIANTS = 500;

    private final CategoryView category;
    private final List<Wording> problems;

    VariantCheck(CategoryView category, List<Wording> problems) {
        this.category = category;
        this.problems = problems;
    }

    /** The variants with their options in normal form. */
    List<VariantDraft> check(ProductDraft draft) {
        List<AttributeDefinition> axes = category.variantAxes();
        int count = draft.variants().size();
        if (count == 0) {
            problems.add(Problem.of("variants", axes.isEmpty() ? "stock-missing" : "variants-missing"));
        } else if (axes.isEmpty() && count > 1) {
            problems.add(Problem.of("variants", "variants-none", category.name()));
        } else if (count > MOST_VARIANTS) {
            problems.add(Problem.of("variants", "variants-many", MOST_VARIANTS));
            return draft.variants();
        }
        Set<Map<String, String>> combinations = new HashSet<>();
        Set<String> skus = new HashSet<>();
        List<VariantDraft> normal = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            VariantDraft variant = draft.variants().get(index);
            String prefix = "variants[" + index + "].";
            Map<String, String> options = options(variant, axes, prefix);
            if (options.size() == axes.size() && !combinations.add(options) && !axes.isEmpty()) {
                problems.add(Problem.of(prefix + "options", "variant-twice", String.join(" / ", options.values())));
            }
            DraftCheck.line(prefix + "sku", variant.sku(), DraftCheck.LONGEST_SKU, true, problems);
            if (!variant.sku().isEmpty() && !skus.add(variant.sku())) {
                problems.add(Problem.of(prefix + "sku", "sku-twice", AttributeValues.shortened(variant.sku())));
            }
            terms(draft, variant, prefix);
            normal.add(new VariantDraft(
                    variant.sku(),
                    options,
                    variant.stock(),
                    variant.priceTiers(),
                    variant.minOrderQuantity(),
                    variant.orderMultiple(),
                    variant.leadTimeDays()));
        }
        return normal;
    }

    private Map<String, String> options(VariantDraft variant, List<AttributeDefinition> axes, String prefix) {
        Map<String, String> options = new LinkedHashMap<>();
        for (AttributeDefinition axis : axes) {
            String field = prefix + "options." + axis.code();
            String typed = variant.options().getOrDefault(axis.code(), "").strip();
            if (typed.isEmpty()) {
                problems.add(Problem.of(field, "required", axis.name()));
                continue;
            }
            AttributeValues.allowed(axis, typed)
                    .ifPresentOrElse(
                            value -> options.put(axis.code(), value),
                            () -> problems.add(Problem.of(
                                    field,
                                    "not-allowed",
                                    axis.name(),
                                    AttributeValues.shortened(typed),
                                    AttributeValues.some(axis))));
        }
        for (String code : variant.options().keySet()) {
            if (axes.stream().noneMatch(axis -> axis.code().equals(code))) {
                problems.add(Problem.of(
                        prefix + "options." + AttributeValues.shortened(code), "attribute-unknown", category.name()));
            }
        }
        return options;
    }

    private void terms(ProductDraft draft, VariantDraft variant, String prefix) {
        if (variant.stock().signum() < 0 || !DraftCheck.isQuantity(variant.stock())) {
            problems.add(Problem.of(prefix + "stock", "stock"));
        }
        boolean own = variant.minOrderQuantity() != null || variant.orderMultiple() != null;
        var least = Objects.requireNonNullElse(variant.minOrderQuantity(), draft.minOrderQuantity());
        if (own) {
            DraftCheck.quantities(
                    prefix,
                    least,
                    Objects.requireNonNullElse(variant.orderMultiple(), draft.orderMultiple()),
                    problems);
        }
        DraftCheck.tiers(prefix, variant.priceTiers(), least, problems);
        Integer days = variant.leadTimeDays();
        if (days != null && (days < 0 || days > DraftCheck.LONGEST_LEAD_TIME)) {
            problems.add(Problem.of(prefix + "leadTimeDays", "lead-time", DraftCheck.LONGEST_LEAD_TIME));
        }
    }
}
