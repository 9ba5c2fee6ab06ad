package io.guildhall.platform.duplicates.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.duplicates.Pair;
import io.guildhall.platform.duplicates.PairState;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why two products may be the same, and how they stand. */
@ApplicationScoped
public class DuplicateWords {

    private Taxonomy taxonomy;
    private Identifiers identifiers;

    protected DuplicateWords() {}

    @Inject
    DuplicateWords(Taxonomy taxonomy, Identifiers identifiers) {
        this.taxonomy = taxonomy;
        this.identifiers = identifiers;
    }

    /** The reason in a sentence, naming what is equal. */
    public String reason(Shell shell, Pair pair) {
        CategoryTree tree = taxonomy.tree();
        Optional<CategoryView> category = tree.find(pair.category());
        String told = pair.toldBy().stream()
                .map(code -> category.stream()
                        .flatMap(found -> found.attributes().stream())
                        .filter(attribute -> attribute.code().equals(code))
                        .map(AttributeDefinition::name)
                        .findFirst()
                        .orElseGet(() -> identifiers.nameOf(code)))
                .map(shell::t)
                .collect(Collectors.joining(shell.t("duplicates.and")));
        return shell.t("duplicates.because." + code(pair.reason()), told);
    }

    /** What the category of the newer one is called. */
    public String category(Shell shell, Pair pair) {
        return taxonomy.tree()
                .find(pair.category())
                .map(CategoryView::name)
                .map(shell::t)
                .orElse("");
    }

    public static String state(Shell shell, Pair pair) {
        return shell.t("duplicates.state." + code(pair.state()));
    }

    public static Tone tone(PairState state) {
        return switch (state) {
            case OPEN -> Tone.ATTENTION;
            case MERGED, LINKED -> Tone.GOOD;
            case DISMISSED, GONE -> Tone.NEUTRAL;
        };
    }

    static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }
}
