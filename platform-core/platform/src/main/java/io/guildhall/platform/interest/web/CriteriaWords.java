package io.guildhall.platform.interest.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.NumberRange;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.interest.SearchCriteria;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a search looks for, in the reader's words. */
@ApplicationScoped
public class CriteriaWords {

    private Taxonomy taxonomy;
    private CompanyNames companies;

    protected CriteriaWords() {}

    @Inject
    CriteriaWords(Taxonomy taxonomy, CompanyNames companies) {
        this.taxonomy = taxonomy;
        this.companies = companies;
    }

    /** One phrase for each thing it looks for. */
    List<String> of(SearchCriteria criteria, Shell shell) {
        CategoryTree tree = taxonomy.tree();
        List<String> words = new ArrayList<>();
        if (!criteria.words().isEmpty()) {
            words.add(shell.t("interest.search.words", criteria.words()));
        }
        if (!criteria.category().isEmpty()) {
            words.add(tree.find(criteria.category())
                    .map(category -> shell.t(category.name()))
                    .orElse(criteria.category()));
        }
        if (!criteria.supplier().isEmpty()) {
            words.add(supplier(criteria.supplier(), shell));
        }
        criteria.facets()
                .forEach((code, values) -> words.add(phrase(attribute(tree, criteria, code), code, values, shell)));
        return words;
    }

    /** What a new saved search may be called. */
    String name(SearchCriteria criteria, Shell shell) {
        return criteria.words().isEmpty() ? String.join(" · ", of(criteria, shell)) : criteria.words();
    }

    private String supplier(String id, Shell shell) {
        try {
            String name = shell.t(companies.nameOf(UUID.fromString(id)));
            return name.isEmpty() ? id : name;
        } catch (IllegalArgumentException noId) {
            return id;
        }
    }

    private static String phrase(
            Optional<AttributeDefinition> attribute, String code, List<String> values, Shell shell) {
        if (attribute.isEmpty()) {
            return code + ": " + String.join(", ", values);
        }
        Values texts = new Values(shell);
        return shell.t(
                "interest.search.facet",
                shell.t(attribute.get().name()),
                String.join(
                        ", ",
                        values.stream()
                                .map(value -> value(attribute.get(), value, texts, shell))
                                .toList()));
    }

    /** Values in an address are texts, whatever the attribute takes. */
    private static String value(AttributeDefinition attribute, String value, Values texts, Shell shell) {
        if (attribute.type() == AttributeType.BOOLEAN) {
            return shell.t(value.equals("true") ? "shared.yes" : "shared.no");
        }
        if (attribute.type().isMeasured() && NumberRange.isWritten(value)) {
            return range(attribute, value, texts);
        }
        if (attribute.type() == AttributeType.NUMBER && value.matches("-?\\d{1,20}(\\.\\d{1,20})?")) {
            return texts.text(attribute, new BigDecimal(value));
        }
        return texts.name(attribute, value);
    }

    private static String range(AttributeDefinition attribute, String written, Values texts) {
        try {
            return texts.range(NumberRange.of(attribute, written), attribute.unit());
        } catch (Rejection noRange) {
            return written;
        }
    }

    private static Optional<AttributeDefinition> attribute(CategoryTree tree, SearchCriteria criteria, String code) {
        return criteria.category().isEmpty()
                ? tree.all().stream()
                        .map(category -> category.attribute(code))
                        .flatMap(Optional::stream)
                        .findFirst()
                : tree.find(criteria.category()).flatMap((CategoryView category) -> category.attribute(code));
    }
}
