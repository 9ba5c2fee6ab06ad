package io.guildhall.platform.buying.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.shared.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** What tells a variant from the others of its product, in the reader's words. */
@ApplicationScoped
public class VariantWords {

    private Taxonomy taxonomy;

    protected VariantWords() {}

    @Inject
    VariantWords(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The values of the variant, in the order of its category's form; empty for the only one.
     *
     * @param category code of the category
     */
    String of(String category, Map<String, String> options, Shell shell) {
        Values values = new Values(shell);
        return taxonomy.category(category).map(CategoryView::variantAxes).stream()
                .flatMap(axes -> axes.stream())
                .filter(axis -> options.containsKey(axis.code()))
                .map(axis -> values.name(axis, options.get(axis.code())))
                .collect(Collectors.joining(" / "));
    }
}
