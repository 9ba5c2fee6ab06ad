package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Completeness;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.OwnProduct;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.vertical.AttributeDefinition;
import java.util.List;
import java.util.Optional;

/** Says what a product's description lacks, each with the way to the field. */
public final class CompletenessWords {

    private final CategoryTree tree;
    private final Identifiers identifiers;

    CompletenessWords(CategoryTree tree, Identifiers identifiers) {
        this.tree = tree;
        this.identifiers = identifiers;
    }

    /** Something that is missing. */
    public record Missing(String label, String href) {}

    public Tone tone(Completeness completeness) {
        return CompletenessFigure.tone(completeness.score());
    }

    /** What would raise the score, in the order of what it weighs. */
    public List<Missing> missing(OwnProduct product, Shell shell) {
        Optional<CategoryView> category = tree.find(product.category());
        String form = ProductFormComposer.HOME + "/" + product.id();
        return product.completeness().stream()
                .flatMap(completeness -> completeness.missing().stream())
                .map(field -> new Missing(label(field, category, shell), form + place(field)))
                .toList();
    }

    private static String place(String field) {
        return switch (field) {
            case "pictures", "documents" -> "/media";
            case "stock", "priceTiers" -> "";
            default -> "#" + FormView.id(field);
        };
    }

    private String label(String field, Optional<CategoryView> category, Shell shell) {
        if (field.startsWith(ProductFormComposer.ATTRIBUTE)) {
            String code = field.substring(ProductFormComposer.ATTRIBUTE.length());
            return category.flatMap(found -> found.attribute(code))
                    .map(AttributeDefinition::name)
                    .map(shell::t)
                    .orElse(code);
        }
        if (field.startsWith(ProductFormComposer.IDENTIFIER)) {
            return shell.t(identifiers.nameOf(field.substring(ProductFormComposer.IDENTIFIER.length())));
        }
        return shell.t("catalog.completeness.missing." + field);
    }
}
