package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryUse;
import io.guildhall.platform.catalog.CategoryUses;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What the console shows of one category.
 *
 * @param form of its names and its place
 * @param own the attributes it asks for itself
 * @param inherited those it takes over from above
 * @param use what products in it and below it make of the attributes
 * @param products how many are in it itself
 * @param place its place among its siblings, from 1
 * @param siblings how many there are, itself included
 * @param closedAbove whether nothing new is listed because a category above is archived
 * @param clash where somebody else saved first
 * @param schemes the classifications beside the taxonomy
 * @param question where it can be moved but products will lack something
 */
public record CategoryPage(
        CategoryView category,
        List<Crumb> crumbs,
        FormView form,
        List<Attribute> own,
        List<Attribute> inherited,
        List<TreeView.Node> below,
        CategoryUse use,
        int products,
        List<Choice> parents,
        int place,
        int siblings,
        boolean closedAbove,
        Optional<Clash> clash,
        Optional<Question> question,
        List<Scheme> schemes) {

    /**
     * A classification beside the taxonomy.
     *
     * @param titles what the code that applies means, the most general first; empty without one
     * @param above the code a category above stands for, where this one says nothing
     */
    public record Scheme(String code, String name, String titles, Optional<String> above) {

        public String field() {
            return CategoryPages.CODES + code;
        }

        public String href() {
            return "/console/classifications/" + code;
        }
    }

    /**
     * A row of the table of attributes.
     *
     * @param asker the category that asks for it
     * @param uses how many products have a value of it
     */
    public record Attribute(AttributeDefinition definition, CategoryView asker, int uses) {}

    /**
     * Whether a category shall be moved although products will lack something.
     *
     * @param place what it goes below, nothing for the top
     */
    public record Question(Optional<LocalizedText> place, List<CategoryUses.Missing> missing) {}

    public String href() {
        return CategoryPages.HOME + "/" + category.id();
    }

    /** Whether it can go: nothing is in it and nothing below. */
    public boolean isEmpty() {
        return below.isEmpty() && products == 0;
    }

    /** Whether categories can be added below it. */
    public boolean takesCategories() {
        return products == 0;
    }
}
