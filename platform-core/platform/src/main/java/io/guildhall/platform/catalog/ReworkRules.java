package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.Reworking.Wish;
import io.guildhall.platform.catalog.store.ReworkRows;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What may be done to products that are there: nothing the industry relies on goes, and no two variants become one. */
@ApplicationScoped
class ReworkRules {

    private TaxonomyRules rules;
    private ReworkRows rows;

    protected ReworkRules() {}

    @Inject
    ReworkRules(TaxonomyRules rules, ReworkRows rows) {
        this.rules = rules;
        this.rows = rows;
    }

    void check(CategoryTree tree, CategoryView category, Wish wish) {
        switch (wish.kind()) {
            case RENAME_ATTRIBUTE -> rename(tree, category, wish);
            case MERGE_VALUE -> mergeValue(tree, category, wish);
            case DROP_ATTRIBUTE -> drop(category, wish);
            case MERGE_CATEGORY -> mergeCategory(tree, category, wish);
            case RESTORE -> throw refused("kind", "taxonomy.rework.no-kind");
        }
    }

    private void rename(CategoryTree tree, CategoryView category, Wish wish) {
        requireOurs(own(category, wish));
        if (!wish.into().matches("[a-z][a-zA-Z0-9]{0,39}")) {
            throw refused("into", "catalog.taxonomy.check.attribute-code");
        }
        TaxonomyRules.requireFree(tree, category.id(), wish.into());
    }

    private void drop(CategoryView category, Wish wish) {
        AttributeDefinition attribute = own(category, wish);
        requireOurs(attribute);
        if (attribute.variant()) {
            throw refused("attribute", "taxonomy.rework.drop-variant", attribute.name());
        }
    }

    private void mergeValue(CategoryTree tree, CategoryView category, Wish wish) {
        AttributeDefinition attribute = own(category, wish);
        requireValue(attribute, "from", wish.from());
        requireValue(attribute, "into", wish.into());
        if (wish.from().equals(wish.into())) {
            throw refused("into", "taxonomy.rework.same");
        }
        int both = rows.countBoth(TaxonomyRules.below(tree, category.id()), attribute.code(), wish.from(), wish.into());
        if (both > 0) {
            throw refused("into", "taxonomy.rework.both", both);
        }
    }

    private void mergeCategory(CategoryTree tree, CategoryView category, Wish wish) {
        CategoryView into = tree.find(wish.into()).orElseThrow(() -> refused("into", "taxonomy.rework.no-category"));
        if (into.id().equals(category.id())) {
            throw refused("into", "taxonomy.rework.same");
        }
        if (!category.leaf() || !into.leaf() || tree.isClosed(into.id())) {
            throw refused("into", "taxonomy.rework.no-leaf");
        }
        if (!codes(category.variantAxes()).equals(codes(into.variantAxes()))) {
            throw refused("into", "taxonomy.rework.other-variants", into.name());
        }
        for (AttributeDefinition attribute : category.attributes()) {
            into.attribute(attribute.code())
                    .filter(there ->
                            there.type() != attribute.type() || !there.unit().equals(attribute.unit()))
                    .ifPresent(there -> {
                        throw refused("into", "taxonomy.rework.other-meaning", attribute.name(), into.name());
                    });
        }
    }

    private void requireOurs(AttributeDefinition attribute) {
        if (rules.isOfIndustry(attribute)) {
            throw WordedRejection.of(
                    CatalogReason.ATTRIBUTE_IN_USE, "catalog.taxonomy.attribute-of-industry", attribute.name());
        }
    }

    private static AttributeDefinition own(CategoryView category, Wish wish) {
        return category.ownAttributes().stream()
                .map(OwnAttribute::definition)
                .filter(attribute -> attribute.code().equals(wish.attribute()))
                .findFirst()
                .orElseThrow(() -> refused("attribute", "taxonomy.rework.no-attribute"));
    }

    private static void requireValue(AttributeDefinition attribute, String field, String value) {
        if (attribute.allowedValues().stream().noneMatch(each -> each.code().equals(value))) {
            throw refused(field, "taxonomy.rework.no-value", attribute.name());
        }
    }

    private static List<String> codes(List<AttributeDefinition> attributes) {
        return attributes.stream().map(AttributeDefinition::code).toList();
    }

    private static Rejection refused(String field, String key, Object... arguments) {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, field, key, arguments);
    }
}
