package io.guildhall.platform.catalog.web;

import io.guildhall.platform.audit.AuditFilter;
import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryUse;
import io.guildhall.platform.catalog.CategoryUses;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.CodeTree;
import io.guildhall.platform.catalog.CodeTrees;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what the console shows of a category. */
@ApplicationScoped
public class CategoryComposer {

    private Taxonomy taxonomy;
    private CategoryUses uses;
    private AuditLog audit;
    private CodeTrees trees;
    private Identifiers identifiers;
    private Shells shells;

    protected CategoryComposer() {}

    @Inject
    CategoryComposer(
            Taxonomy taxonomy,
            CategoryUses uses,
            AuditLog audit,
            CodeTrees trees,
            Identifiers identifiers,
            Shells shells) {
        this.taxonomy = taxonomy;
        this.uses = uses;
        this.audit = audit;
        this.trees = trees;
        this.identifiers = identifiers;
        this.shells = shells;
    }

    /** The page of a category as it is. */
    Page page(CategoryView category) {
        return page(category, filled(category), Optional.empty(), Optional.empty());
    }

    /** The page of a category after something was refused, with what had been typed. */
    Page page(CategoryView category, FormView typed, Rejection rejection) {
        Optional<Clash> clash = clash(category.id(), rejection);
        FormView shown = over(category, typed);
        return page(
                category,
                clash.isPresent()
                        ? shown
                        : WordedRejection.onForm(
                                shown, rejection, shells.current().texts()),
                clash,
                Optional.empty());
    }

    /** The page of a category with the question whether it shall be moved although products will lack something. */
    Page question(CategoryView category, FormView typed, UUID parent, List<CategoryUses.Missing> missing) {
        Optional<LocalizedText> place =
                Optional.ofNullable(parent).map(id -> taxonomy.category(id).name());
        return page(
                category,
                over(category, typed),
                Optional.empty(),
                Optional.of(new CategoryPage.Question(place, missing)));
    }

    private Page page(
            CategoryView category, FormView form, Optional<Clash> clash, Optional<CategoryPage.Question> question) {
        CategoryTree tree = taxonomy.tree();
        Map<UUID, Integer> counts = uses.productCounts();
        CategoryUse use = uses.of(category.id());
        List<CategoryPage.Attribute> own = new ArrayList<>();
        List<CategoryPage.Attribute> inherited = new ArrayList<>();
        for (AttributeDefinition attribute : category.attributes()) {
            CategoryView asker = tree.askerOf(category.id(), attribute.code());
            boolean isOwn = asker.id().equals(category.id());
            (isOwn ? own : inherited).add(new CategoryPage.Attribute(attribute, asker, use.with(attribute.code())));
        }
        List<CategoryView> siblings = tree.siblings(category);
        return Page.of(
                "catalog/category.jte",
                new CategoryPage(
                        category,
                        crumbs(tree, category, shells.current()),
                        form,
                        own,
                        inherited,
                        TreeView.below(tree, counts, category.id()),
                        use,
                        counts.getOrDefault(category.id(), 0),
                        parents(tree, Optional.of(category)),
                        siblings.stream().map(CategoryView::id).toList().indexOf(category.id()) + 1,
                        siblings.size(),
                        !category.archived() && tree.isClosed(category.id()),
                        clash,
                        question,
                        trees.all().stream()
                                .map(each -> scheme(tree, category, each.scheme()))
                                .toList()));
    }

    private CategoryPage.Scheme scheme(CategoryTree tree, CategoryView category, String scheme) {
        Shell shell = shells.current();
        String name = shell.t(identifiers.nameOf(scheme));
        String code = category.codes().getOrDefault(scheme, "");
        String titles =
                trees.path(scheme, code).stream().map(CodeTree.Code::title).collect(Collectors.joining(" › "));
        Optional<String> above = category.ownCodes().containsKey(scheme)
                ? Optional.empty()
                : Optional.of(code).filter(inherited -> !inherited.isEmpty());
        return new CategoryPage.Scheme(scheme, name, titles, above);
    }

    /** The categories that one may go below, the top first: without products, and not below itself. */
    List<Choice> parents(CategoryTree tree, Optional<CategoryView> moved) {
        Shell shell = shells.current();
        Map<UUID, Integer> counts = uses.productCounts();
        List<UUID> below = moved.map(category -> tree.subtree(category.id()).stream()
                        .map(CategoryView::id)
                        .toList())
                .orElse(List.of());
        List<Choice> parents = new ArrayList<>();
        parents.add(Choice.of(CategoryPages.TOP, shell.t("catalog.taxonomy.top")));
        tree.all().stream()
                .filter(category -> !counts.containsKey(category.id()) && !below.contains(category.id()))
                .map(category -> Choice.of(category.id().toString(), way(tree, category, shell)))
                .forEach(parents::add);
        return parents;
    }

    /** The categories that products of one could go into instead. */
    List<Choice> leaves(CategoryTree tree, CategoryView category) {
        Shell shell = shells.current();
        return tree.listable().stream()
                .filter(each -> each.leaf() && !each.id().equals(category.id()))
                .map(each -> Choice.of(each.code(), way(tree, each, shell)))
                .toList();
    }

    /** Who saved first, where that is why something was refused. */
    Optional<Clash> clash(UUID category, Rejection rejection) {
        if (rejection.reason() != CommonReason.CHANGED_MEANWHILE) {
            return Optional.empty();
        }
        return Optional.of(audit.find(AuditFilter.about("category", category), null, 1).stream()
                .findFirst()
                .map(entry -> new Clash(Optional.of(entry), CategoryPages.HOME + "/" + category))
                .orElseGet(() -> new Clash(Optional.empty(), CategoryPages.HOME + "/" + category)));
    }

    static List<Crumb> crumbs(CategoryTree tree, CategoryView category, Shell shell) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(shell.t("catalog.taxonomy.title"), CategoryPages.HOME));
        tree.path(category.id())
                .forEach(each -> crumbs.add(new Crumb(shell.t(each.name()), CategoryPages.HOME + "/" + each.id())));
        return crumbs;
    }

    private static String way(CategoryTree tree, CategoryView category, Shell shell) {
        return tree.path(category.id()).stream()
                .map(each -> shell.t(each.name()))
                .collect(Collectors.joining(" › "));
    }

    private static FormView filled(CategoryView category) {
        FormView form = FormView.empty()
                .with("version", category.version())
                .with("parent", category.parentId() == null ? CategoryPages.TOP : category.parentId());
        for (Map.Entry<String, String> code : category.ownCodes().entrySet()) {
            form = form.with(CategoryPages.CODES + code.getKey(), code.getValue());
        }
        for (Map.Entry<String, String> name : category.name().byLanguage().entrySet()) {
            form = form.with("name." + name.getKey(), name.getValue());
        }
        return form;
    }

    /** What is there, and over it what was typed: each of the page's forms sends its own fields only. */
    private static FormView over(CategoryView category, FormView typed) {
        FormView form = filled(category);
        for (Map.Entry<String, List<String>> field : typed.values().entrySet()) {
            form = form.withAll(field.getKey(), field.getValue());
        }
        return form;
    }
}
