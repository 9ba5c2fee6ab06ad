package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.CategoryUseRows;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What may be changed in the tree, so that no product that is there loses a value or gets one that means something else. */
@ApplicationScoped
class TaxonomyRules {

    private CategoryRows categories;
    private CategoryUseRows uses;
    private Marketplace marketplace;

    protected TaxonomyRules() {}

    @Inject
    TaxonomyRules(CategoryRows categories, CategoryUseRows uses, Marketplace marketplace) {
        this.categories = categories;
        this.uses = uses;
        this.marketplace = marketplace;
    }

    /** Only a category without products of its own can have categories below it. */
    void requireParent(CategoryTree tree, UUID parent) {
        if (parent == null) {
            return;
        }
        CategoryView found = tree.find(parent)
                .orElseThrow(() -> WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, "parent", "catalog.taxonomy.parent-unknown"));
        int products = categories.countProducts(parent);
        if (products > 0) {
            throw WordedRejection.ofField(
                    CatalogReason.CATEGORY_IN_USE,
                    "parent",
                    "catalog.taxonomy.parent-has-products",
                    found.name(),
                    products);
        }
    }

    /** Products that are there cannot be told to have variants afterwards. */
    void requireMayBeAdded(CategoryTree tree, UUID category, AttributeDefinition added) {
        requireReadableByAll(added);
        if (!added.variant()) {
            return;
        }
        int products = uses.use(below(tree, category)).products();
        if (products > 0) {
            throw WordedRejection.ofField(
                    CatalogReason.ATTRIBUTE_IN_USE, "variant", "catalog.taxonomy.variant-late", added.name(), products);
        }
    }

    /** Whether the industry's own code reads that attribute, so that it has to stay what it is. */
    boolean isOfIndustry(AttributeDefinition attribute) {
        return marketplace.vertical().attributeSets().stream()
                .flatMap(set -> set.attributes().stream())
                .anyMatch(known -> known.code().equals(attribute.code()) && isSameKind(known, attribute));
    }

    /** What the industry draws and says of products cannot be kept from some readers. */
    private void requireReadableByAll(AttributeDefinition attribute) {
        if (attribute.details().restricted() && isOfIndustry(attribute)) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, "visibleTo", "taxonomy.check.industry-restricted", attribute.name());
        }
    }

    /** An attribute of the industry, and one that products have a value of, keep type and unit. */
    void requireMayBecome(CategoryTree tree, UUID category, AttributeDefinition before, AttributeDefinition after) {
        if (isOfIndustry(before) && !isSameKind(before, after)) {
            throw WordedRejection.of(
                    CatalogReason.ATTRIBUTE_IN_USE, "catalog.taxonomy.attribute-of-industry", before.name());
        }
        requireReadableByAll(after);
        requireKept(tree, category, before, Optional.of(after));
        if (!before.variant()) {
            requireMayBeAdded(tree, category, after);
        }
    }

    /** An attribute that products have a value of stays, with its type and unit, and with the values in use. */
    void requireKept(
            CategoryTree tree, UUID category, AttributeDefinition before, Optional<AttributeDefinition> after) {
        List<UUID> below = below(tree, category);
        int products = uses.use(below).with(before.code());
        if (products == 0) {
            return;
        }
        if (after.isEmpty()) {
            throw WordedRejection.of(
                    CatalogReason.ATTRIBUTE_IN_USE, "catalog.taxonomy.attribute-in-use", before.name(), products);
        }
        if (!isSameKind(before, after.get())) {
            throw WordedRejection.of(
                    CatalogReason.ATTRIBUTE_IN_USE, "catalog.taxonomy.attribute-fixed", before.name(), products);
        }
        requireValuesKept(before, after.get(), uses.valuesOf(below, before.code()));
    }

    private static void requireValuesKept(
            AttributeDefinition before, AttributeDefinition after, Map<String, Integer> used) {
        List<String> kept =
                after.allowedValues().stream().map(AllowedValue::code).toList();
        List<Wording> missed = before.allowedValues().stream()
                .filter(value -> !kept.contains(value.code()) && used.containsKey(value.code()))
                .map(value -> Wording.of(
                        "allowedValues", "catalog.taxonomy.value-in-use", value.name(), used.get(value.code())))
                .toList();
        if (!missed.isEmpty()) {
            throw WordedRejection.ofAll(missed);
        }
    }

    private static boolean isSameKind(AttributeDefinition before, AttributeDefinition after) {
        return before.type() == after.type()
                && before.unit().equals(after.unit())
                && before.variant() == after.variant()
                && before.details().scheme().equals(after.details().scheme())
                && (before.type() != AttributeType.TABLE || codes(before).equals(codes(after)));
    }

    private static List<String> codes(AttributeDefinition attribute) {
        return attribute.allowedValues().stream().map(AllowedValue::code).toList();
    }

    /** A category asks for an attribute once, whether itself, above or below. */
    static void requireFree(CategoryTree tree, UUID category, String attribute) {
        for (CategoryView each : tree.subtree(category)) {
            if (each.attribute(attribute).isPresent()) {
                throw taken(tree, each.id(), attribute);
            }
        }
    }

    /** A category below that one does not ask again for what is asked there. */
    static void requireNotAskedAbove(CategoryTree tree, UUID above, String attribute) {
        if (find(tree.attributesOf(above), attribute).isPresent()) {
            throw taken(tree, above, attribute);
        }
    }

    private static Rejection taken(CategoryTree tree, UUID category, String attribute) {
        LocalizedText asker = tree.askerOf(category, attribute).name();
        return WordedRejection.ofField(
                CommonReason.INVALID_INPUT, "code", "catalog.taxonomy.attribute-taken", attribute, asker);
    }

    /** The attributes of a category, each there only once. */
    static void requireDistinct(List<OwnAttribute> attributes) {
        Set<String> seen = new HashSet<>();
        if (!attributes.stream().map(OwnAttribute::code).allMatch(seen::add)) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "attributes", "catalog.taxonomy.attribute-twice");
        }
    }

    /**
     * Insists that the category fits below that parent and that its products keep their values there: what they have a
     * value of is asked there too and means the same, and nothing there has the code of another attribute of theirs.
     *
     * @param parent null for the top
     */
    void requireMayMove(CategoryTree tree, CategoryView category, UUID parent) {
        requireParent(tree, parent);
        tree.requirePlace(category.id(), parent);
        List<AttributeDefinition> there = tree.attributesOf(parent);
        for (CategoryView each : tree.subtree(category.id())) {
            for (OwnAttribute own : each.ownAttributes()) {
                if (there.stream().anyMatch(attribute -> attribute.code().equals(own.code()))) {
                    throw misplaced(
                            "catalog.taxonomy.move-clash", own.definition().name(), each.name());
                }
            }
        }
        List<AttributeDefinition> here = tree.attributesOf(category.parentId());
        for (AttributeDefinition before : here) {
            requireKept(tree, category.id(), before, find(there, before.code()));
        }
        for (AttributeDefinition added : there) {
            if (find(here, added.code()).isEmpty()) {
                requireMayBeAdded(tree, category.id(), added);
            }
        }
    }

    /** The attributes products of the category have no value of and will be asked for where it goes to. */
    List<CategoryUses.Missing> missingAfterMove(CategoryTree tree, CategoryView category, UUID parent) {
        CategoryUse use = uses.use(below(tree, category.id()));
        List<AttributeDefinition> here = tree.attributesOf(category.parentId());
        List<CategoryUses.Missing> missing = new ArrayList<>();
        for (AttributeDefinition there : tree.attributesOf(parent)) {
            boolean askedBefore = find(here, there.code())
                    .filter(AttributeDefinition::required)
                    .isPresent();
            if (there.required() && !askedBefore && use.without(there.code()) > 0) {
                missing.add(new CategoryUses.Missing(there, use.without(there.code())));
            }
        }
        return missing;
    }

    private static Rejection misplaced(String key, Object... arguments) {
        return WordedRejection.ofField(CatalogReason.CATEGORY_MISPLACED, "parent", key, arguments);
    }

    private static Optional<AttributeDefinition> find(List<AttributeDefinition> attributes, String code) {
        return attributes.stream()
                .filter(attribute -> attribute.code().equals(code))
                .findFirst();
    }

    static List<UUID> below(CategoryTree tree, UUID category) {
        return tree.subtree(category).stream().map(CategoryView::id).toList();
    }
}
