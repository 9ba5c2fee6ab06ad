package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Assortment;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.ListingRoom;
import io.guildhall.platform.catalog.OwnProducts;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first screen of publishing: which category the product goes into, and whether the company may publish at all. */
@ApplicationScoped
public class CategoryChoice {

    private static final int MOST_FOUND = 40;
    private static final int MOST_USED = 5;

    private Taxonomy taxonomy;
    private Companies companies;
    private Assortment assortment;
    private ProductFormComposer composer;

    protected CategoryChoice() {}

    @Inject
    CategoryChoice(Taxonomy taxonomy, Companies companies, Assortment assortment, ProductFormComposer composer) {
        this.taxonomy = taxonomy;
        this.companies = companies;
        this.assortment = assortment;
        this.composer = composer;
    }

    /**
     * The page.
     *
     * @param unverified why the company may not trade, null where it may
     * @param product id of the product that moves to another category, null for a new one
     * @param title what is done
     * @param found categories that fit the words
     * @param used categories the company has most products in
     */
    public record ChoicePage(
            String unverified,
            ListingRoom room,
            String product,
            String title,
            String words,
            List<Place> found,
            List<Place> used,
            List<Node> tree) {

        /** Whether there is anything to choose for. */
        public boolean mayPublish() {
            return unverified == null && (product != null || !room.isFull());
        }
    }

    /** A category by its way down. */
    public record Place(String path, String href) {}

    /**
     * A category in the tree.
     *
     * @param href null where products go into the categories below it only
     */
    public record Node(String label, String href, List<Node> below) {}

    /** Why the company may not trade; nothing where it may. */
    Optional<String> unverified(Actor actor, Shell shell) {
        try {
            companies.requireVerified(actor.requireCompany());
            return Optional.empty();
        } catch (Rejection e) {
            return Optional.of(WordedRejection.message(e, shell.texts()));
        }
    }

    ChoicePage page(Actor actor, String typed, Optional<ProductView> product, Shell shell) {
        CategoryTree tree = taxonomy.tree();
        String words = typed.length() > 100 ? typed.substring(0, 100) : typed.strip();
        Link form = product.map(each -> Link.to(ProductFormComposer.HOME + "/" + each.id()))
                .orElse(Link.to(ProductFormComposer.NEW));
        return new ChoicePage(
                unverified(actor, shell).orElse(null),
                assortment.room(actor),
                product.map(each -> each.id().toString()).orElse(null),
                product.map(each -> shell.t("catalog.choose.move", shell.t(each.name())))
                        .orElseGet(() -> shell.t("catalog.publish")),
                words,
                found(tree, words).stream()
                        .limit(MOST_FOUND)
                        .map(category -> place(category, form, shell))
                        .toList(),
                used(actor, tree).stream()
                        .map(category -> place(category, form, shell))
                        .toList(),
                tree.roots().stream()
                        .filter(category -> !category.archived())
                        .map(category -> node(tree, category, form, shell))
                        .toList());
    }

    private Place place(CategoryView category, Link form, Shell shell) {
        return new Place(composer.path(category, shell), href(category, form));
    }

    private static String href(CategoryView category, Link form) {
        return form.with("category", category.code()).href();
    }

    private static Node node(CategoryTree tree, CategoryView category, Link form, Shell shell) {
        return new Node(
                shell.t(category.name()),
                category.leaf() ? href(category, form) : null,
                tree.children(category.id()).stream()
                        .filter(below -> !below.archived())
                        .map(below -> node(tree, below, form, shell))
                        .toList());
    }

    /** Categories every word of which stands in a name on the way down to it, in whichever language. */
    static List<CategoryView> found(CategoryTree tree, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        return tree.listable().stream()
                .filter(category -> {
                    String names = tree.path(category.id()).stream()
                            .flatMap(each -> each.name().byLanguage().values().stream())
                            .collect(Collectors.joining("\n"))
                            .toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(names::contains);
                })
                .toList();
    }

    private List<CategoryView> used(Actor actor, CategoryTree tree) {
        Map<String, Long> counts = assortment.count(actor).stream()
                .collect(Collectors.groupingBy(OwnProducts::category, Collectors.summingLong(OwnProducts::products)));
        List<CategoryView> used = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_USED)
                .forEach(entry -> tree.find(entry.getKey())
                        .filter(category -> category.leaf() && !category.archived())
                        .ifPresent(used::add));
        return used;
    }
}
