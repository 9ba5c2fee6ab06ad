package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the fields of a product's form are called, in the reader's language. */
final class FieldLabels {

    private static final Pattern LINE =
            Pattern.compile("(?:variants\\[(\\d{1,3})]\\.)?(priceTiers\\[(\\d{1,3})]\\.)?([A-Za-z]+)");

    private static final Map<String, String> KEYS = Map.of(
            "sku", "catalog.sku",
            "unit", "shared.unit",
            "minOrderQuantity", "catalog.least",
            "orderMultiple", "catalog.form.multiple",
            "leadTimeDays", "catalog.form.lead-time",
            "origin", "catalog.origin",
            "stock", "catalog.stock",
            "minQuantity", "catalog.form.from",
            "unitPrice", "catalog.form.price",
            "variants", "catalog.variants");

    private final ProductForm form;
    private final CategoryView category;
    private final Identifiers identifiers;
    private final Shell shell;

    FieldLabels(ProductForm form, CategoryView category, Identifiers identifiers, Shell shell) {
        this.form = form;
        this.category = category;
        this.identifiers = identifiers;
        this.shell = shell;
    }

    /** The labels of all fields that something is wrong with. */
    static Map<String, String> of(
            FormView shown, ProductForm form, CategoryView category, Identifiers identifiers, Shell shell) {
        FieldLabels labels = new FieldLabels(form, category, identifiers, shell);
        Map<String, String> byField = new LinkedHashMap<>();
        shown.errors().keySet().forEach(field -> labels.of(field).ifPresent(label -> byField.put(field, label)));
        return byField;
    }

    /** What that field is called; nothing for one that is unknown. */
    Optional<String> of(String field) {
        String within = field.substring(field.indexOf('.') + 1);
        if (field.startsWith("name.") || field.startsWith("description.")) {
            String key = field.startsWith("name.") ? "shared.name" : "catalog.form.description";
            return Optional.of(shell.t(key) + " (" + shell.t("shared.language.pair." + within) + ")");
        }
        if (field.startsWith("identifiers.")) {
            return Optional.of(shell.t(identifiers.nameOf(within)));
        }
        if (field.startsWith("attributes.")) {
            return category.attribute(within).map(attribute -> shell.t(attribute.name()));
        }
        if (field.startsWith("terms.") && SaleTerms.FIELDS.contains(within)) {
            return Optional.of(shell.t("catalog.terms." + within));
        }
        Matcher line = LINE.matcher(field);
        if (!line.matches() || !KEYS.containsKey(line.group(4))) {
            return Optional.empty();
        }
        String label = shell.t(KEYS.get(line.group(4)));
        if (line.group(3) != null) {
            label += " " + (Integer.parseInt(line.group(3)) + 1);
        }
        return Optional.of(line.group(1) == null ? label : variant(Integer.parseInt(line.group(1))) + ", " + label);
    }

    private String variant(int number) {
        Values values = new Values(shell);
        return category.variantAxes().stream()
                .map(axis ->
                        values.name(axis, form.variants().get(number).options().get(axis.code())))
                .collect(Collectors.joining(" / "));
    }
}
