package io.guildhall.platform.catalog.web;

import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.vertical.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The page on which a seller describes a product.
 *
 * @param action path the form is sent to, which also makes its parts anew
 * @param editing the product that is changed, null for a new one
 * @param labels what the fields are called that something is wrong with
 * @param key makes a form that is sent twice publish once; null for a change
 * @param tiers how many lines of prices there are
 * @param grid the variants, null where products of the category have none
 * @param terms what can be chosen of the terms of sale
 * @param stale what else was saved meanwhile, null where nothing was
 */
public record ProductFormPage(
        String title,
        List<Crumb> crumbs,
        String action,
        String category,
        String changeCategoryHref,
        Editing editing,
        String key,
        FormView form,
        Map<String, String> labels,
        List<Scheme> schemes,
        List<Group> groups,
        TermsChoices terms,
        List<Choice> units,
        String unit,
        List<Choice> countries,
        String currency,
        int tiers,
        Grid grid,
        Sketch sketch,
        Stale stale) {

    /** The product that is changed. */
    public record Editing(UUID id, String number, long version, boolean published) {}

    /**
     * An identifier the form asks for.
     *
     * @param check where it is checked while it is typed
     * @param help its rule, with an example
     */
    public record Scheme(String field, String label, String check, String help) {}

    /** Attributes under a heading; those that matter less unfold. */
    public record Group(String title, List<Field> fields, List<Field> further) {

        /** Whether the product cannot be published without something in it. */
        boolean asks() {
            return fields.stream().anyMatch(Field::required);
        }
    }

    /**
     * An attribute.
     *
     * @param unit short name of its unit, null for none
     * @param help one line, null for none
     */
    public record Field(
            String name,
            String label,
            AttributeType type,
            String unit,
            boolean required,
            List<Choice> choices,
            String help) {}

    /** The variants: what they differ in, and a line for each. */
    public record Grid(List<Axis> axes, List<Line> lines) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /** An attribute in which the variants differ. */
    public record Axis(String field, String label, List<Choice> values) {}

    /**
     * A variant.
     *
     * @param name the beginning of its fields
     * @param sku the number it gets where none is typed
     * @param tiers how many lines of own prices there are to fill in, one at least
     * @param ownTerms whether it is sold on terms of its own
     */
    public record Line(
            int number, String name, String label, List<Option> options, String sku, int tiers, boolean ownTerms) {}

    /** A variant's value of an attribute, by their codes. */
    public record Option(String axis, String value) {}

    /**
     * What can be seen of the product already.
     *
     * @param picture null where nothing is drawn yet
     * @param facts what was calculated
     */
    public record Sketch(String name, Drawing picture, List<ProductPage.Fact> facts) {}

    /** What somebody else saved while this form was filled in. */
    public record Stale(String changedAt, List<Difference> differences) {}

    /** A field that is not as it is saved now. */
    public record Difference(String label, String saved, String typed) {}
}
