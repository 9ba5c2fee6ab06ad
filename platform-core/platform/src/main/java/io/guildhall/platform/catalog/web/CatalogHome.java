package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.ArticleView;
import io.guildhall.platform.community.Articles;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.MarketplaceHome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The first page of a marketplace: what there is to find, what came last and who sells. */
@RequestScoped
public class CatalogHome implements MarketplaceHome {

    private static final int LATEST = 8;
    private static final int SUPPLIERS = 6;
    private static final int NEWS = 3;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Products products;

    @Inject
    private CompanyNames names;

    @Inject
    private Articles articles;

    @Inject
    private Cards cards;

    @Inject
    private Shells shells;

    /** What the page shows. */
    public record Home(List<Branch> branches, List<Card> latest, List<Supplier> suppliers, List<ArticleView> news) {}

    /** A category of the first level with those below it. */
    public record Branch(String name, String href, List<Leaf> below) {}

    /** A category to go to. */
    public record Leaf(String name, String href) {}

    /** A company that sells here. */
    public record Supplier(String name, String href, int products) {}

    @Override
    public Page page() {
        Shell shell = shells.current();
        CategoryTree tree = taxonomy.tree();
        List<ProductView> latest = products.latest(LATEST);
        Map<UUID, Integer> suppliers = products.largestSuppliers(SUPPLIERS);
        return Page.of(
                "catalog/home.jte",
                new Home(
                        tree.roots().stream()
                                .filter(category -> !category.archived())
                                .map(category -> branch(tree, category, shell))
                                .toList(),
                        latest.stream()
                                .map(product -> cards.card(product, name(product.company(), shell), shell))
                                .toList(),
                        suppliers.entrySet().stream()
                                .map(entry -> new Supplier(
                                        name(entry.getKey(), shell), "/suppliers/" + entry.getKey(), entry.getValue()))
                                .toList(),
                        articles.published(ArticleKind.NEWS, NEWS)));
    }

    private String name(UUID company, Shell shell) {
        return shell.t(names.nameOf(company));
    }

    private static Branch branch(CategoryTree tree, CategoryView category, Shell shell) {
        return new Branch(
                shell.t(category.name()),
                href(category),
                tree.children(category.id()).stream()
                        .filter(below -> !below.archived())
                        .map(below -> new Leaf(shell.t(below.name()), href(below)))
                        .toList());
    }

    static String href(CategoryView category) {
        return "/categories/" + category.code();
    }
}
