package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells in which fields two forms of the same product differ, in the reader's words. */
final class Differences {

    private static final List<String> FIRST = List.of("name.", "description.", "sku", "identifiers.", "attributes.");
    private static final String ATTRIBUTE = "attributes.";

    private final FormView saved;
    private final FormView typed;
    private final CategoryView category;
    private final Values values;

    private Differences(FormView saved, FormView typed, CategoryView category, Shell shell) {
        this.saved = saved;
        this.typed = typed;
        this.category = category;
        this.values = new Values(shell);
    }

    /** What is not as it is saved; prices and variants as a whole, for which of their lines is which cannot be told. */
    static List<ProductFormPage.Difference> between(
            ProductForm saved, ProductForm typed, CategoryView category, FieldLabels labels, Shell shell) {
        Differences forms =
                new Differences(saved.compact().view(), typed.compact().view(), category, shell);
        List<ProductFormPage.Difference> found = new ArrayList<>();
        for (String field : forms.names("")) {
            if (!field.contains("[") && forms.differIn(field)) {
                labels.of(field)
                        .ifPresent(label -> found.add(new ProductFormPage.Difference(
                                label,
                                forms.said(field, forms.saved.value(field)),
                                forms.said(field, forms.typed.value(field)))));
            }
        }
        if (forms.names("priceTiers[").stream().anyMatch(forms::differIn)) {
            found.add(new ProductFormPage.Difference(
                    shell.t("catalog.prices"), prices(saved.compact()), prices(typed.compact())));
        }
        if (forms.names("variants[").stream()
                .filter(field -> !field.endsWith("stockRead"))
                .anyMatch(forms::differIn)) {
            found.add(new ProductFormPage.Difference(
                    shell.t("catalog.variants"),
                    shell.t("catalog.form.stale.other"),
                    shell.t("catalog.form.stale.below")));
        }
        return found;
    }

    private boolean differIn(String field) {
        return !saved.value(field).strip().equals(typed.value(field).strip());
    }

    /** The fields of both forms that begin like this, in an order people expect. */
    private List<String> names(String prefix) {
        TreeSet<String> names = new TreeSet<>(saved.values().keySet());
        names.addAll(typed.values().keySet());
        return names.stream()
                .filter(name -> name.startsWith(prefix))
                .sorted(Comparator.comparingInt(Differences::rank))
                .toList();
    }

    private static int rank(String field) {
        for (int rank = 0; rank < FIRST.size(); rank++) {
            if (field.startsWith(FIRST.get(rank))) {
                return rank;
            }
        }
        return FIRST.size();
    }

    private String said(String field, String value) {
        return field.startsWith(ATTRIBUTE)
                ? category.attribute(field.substring(ATTRIBUTE.length()))
                        .map(attribute -> values.name(attribute, value.strip()))
                        .orElse(value)
                : value;
    }

    private static String prices(ProductForm form) {
        return form.tiers().stream()
                .map(tier -> tier.from().isEmpty() ? tier.price() : tier.from() + ": " + tier.price())
                .collect(Collectors.joining("; "));
    }
}
