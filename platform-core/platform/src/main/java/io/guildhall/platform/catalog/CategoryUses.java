package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.CategoryUseRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What products make of the categories; asked before a category is changed, so that nobody is surprised. */
@TenantFacade
public class CategoryUses {

    private CategoryRows categories;
    private CategoryUseRows rows;
    private TaxonomyRules rules;

    protected CategoryUses() {}

    @Inject
    CategoryUses(CategoryRows categories, CategoryUseRows rows, TaxonomyRules rules) {
        this.categories = categories;
        this.rows = rows;
        this.rules = rules;
    }

    /** An attribute that will be asked of that many products which have no value of it. */
    public record Missing(AttributeDefinition attribute, int products) {}

    /** How many products are in each category itself, withdrawn ones included; those without any are left out. */
    public Map<UUID, Integer> productCounts() {
        return rows.productCounts();
    }

    /** What the products in a category and below it have values of. */
    public CategoryUse of(UUID category) {
        return rows.use(TaxonomyRules.below(categories.tree(), category));
    }

    /** How many products in a category and below it have which value of that attribute. */
    public Map<String, Integer> valuesOf(UUID category, String attribute) {
        return rows.valuesOf(TaxonomyRules.below(categories.tree(), category), attribute);
    }

    /** Whether the industry's own code reads that attribute; then its type and unit stay as they are. */
    public boolean isOfIndustry(AttributeDefinition attribute) {
        return rules.isOfIndustry(attribute);
    }

    /**
     * What products of a category would lack if it were moved, or a rejection where it cannot be. Their sellers are asked
     * for it at the next change.
     *
     * @param parent null for the top
     */
    public List<Missing> missingAfterMove(UUID category, UUID parent) {
        CategoryTree tree = categories.tree();
        CategoryView moved = tree.find(category).orElseThrow(() -> Rejection.notFound("category", category));
        rules.requireMayMove(tree, moved, parent);
        return rules.missingAfterMove(tree, moved, parent);
    }
}
