package io.guildhall.platform.importing.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.importing.ColumnMapping;
import io.guildhall.platform.importing.ImportView;
import io.guildhall.platform.importing.Imports;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a column can mean and what a value for all rows can be, in the reader's words. */
@ApplicationScoped
class FieldChoices {

    private Taxonomy taxonomy;
    private Identifiers identifiers;

    protected FieldChoices() {}

    @Inject
    FieldChoices(Taxonomy taxonomy, Identifiers identifiers) {
        this.taxonomy = taxonomy;
        this.identifiers = identifiers;
    }

    /**
     * Every field of the marketplace, and those the mapping speaks of besides.
     *
     * @param mapping the fields in use so far
     */
    List<Choice> fields(Shell shell, ColumnMapping mapping, ImportView view) {
        Map<String, String> labels = new LinkedHashMap<>();
        ColumnMapping.FIELDS.forEach(field -> labels.put(field, shell.t("importing.field." + field)));
        if (!view.pictures().any()) {
            labels.remove("pictures");
        }
        if (view.mode().updates()) {
            labels.put("action", shell.t("importing.field.action"));
        }
        Set<String> schemes = new LinkedHashSet<>(taxonomy.settings().identifierSchemes());
        identifiers.schemes().forEach(scheme -> schemes.add(scheme.code()));
        schemes.forEach(scheme -> labels.put("id." + scheme, shell.t(identifiers.nameOf(scheme))));
        for (CategoryView category : taxonomy.tree().listable()) {
            category.attributes()
                    .forEach(attribute -> labels.putIfAbsent(Imports.fieldOf(attribute), label(shell, attribute)));
        }
        mapping.columns().keySet().forEach(field -> labels.putIfAbsent(field, field));
        return labels.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The categories products can be listed in, each with the way down to it. */
    List<Choice> categories(Shell shell) {
        return taxonomy.tree().listable().stream()
                .map(category -> Choice.of(
                        category.code(),
                        taxonomy.tree().path(category.id()).stream()
                                .map(each -> shell.t(each.name()))
                                .collect(Collectors.joining(" › "))))
                .toList();
    }

    List<Choice> units(Shell shell) {
        return taxonomy.settings().units().stream()
                .map(unit -> Choice.of(unit, shell.formats().unit(unit)))
                .toList();
    }

    /** What the chosen category insists on and no column gives. */
    List<AttributeDefinition> missing(String category, ColumnMapping mapping) {
        List<AttributeDefinition> missing = new ArrayList<>();
        taxonomy.tree()
                .find(category)
                .ifPresent(found -> found.attributes().stream()
                        .filter(attribute -> attribute.required() || attribute.variant())
                        .filter(attribute -> !mapping.columns().containsKey(Imports.fieldOf(attribute)))
                        .forEach(missing::add));
        return missing;
    }

    static String label(Shell shell, AttributeDefinition attribute) {
        String name = shell.t(attribute.name());
        return attribute.unit().isEmpty() ? name : name + " (" + shell.formats().unit(attribute.unit()) + ")";
    }
}
