package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FacetValue;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was found into a page. */
@ApplicationScoped
public class ListingComposer {

    private static final Map<String, String> SORTS = new java.util.LinkedHashMap<>();

    static {
        SORTS.put("", "catalog.sort.best");
        SORTS.put("price", "catalog.sort.price");
        SORTS.put("-price", "catalog.sort.price-descending");
        SORTS.put("-published", "catalog.sort.newest");
    }

    private static final int MOST_SORTABLE = 4;

    private Taxonomy taxonomy;
    private Marketplace marketplace;
    private Identifiers identifiers;
    private Cards cards;

    protected ListingComposer() {}

    @Inject
    ListingComposer(Taxonomy taxonomy, Marketplace marketplace, Identifiers identifiers, Cards cards) {
        this.identifiers = identifiers;
        this.taxonomy = taxonomy;
        this.marketplace = marketplace;
        this.cards = cards;
    }

    public Listing compose(SearchQuery query, SearchAnswer answer, Optional<CategoryView> category, Shell shell) {
        CategoryTree tree = taxonomy.tree();
        Link here = shell.here();
        List<Card> items = answer.items().stream()
                .map(item -> cards.card(item.product(), item.supplier(), shell))
                .toList();
        ListView<Card> list =
                ListView.of(here, items, Optional.ofNullable(answer.next())).total(answer.total());
        list = withChips(list, query, answer, tree, category, shell);
        return new Listing(
                title(query, category, shell),
                category.map(found -> shell.t("catalog.listing.description", shell.t(found.name()), shell.siteName()))
                        .orElse(null),
                category.filter(found -> query.facets().isEmpty()
                                && query.words().isEmpty()
                                && query.cursor().isEmpty())
                        .map(CatalogHome::href)
                        .orElse(null),
                category.map(found -> crumbs(tree, found, shell)).orElse(List.of()),
                query.words(),
                category.isPresent() ? List.of() : searchHelp(shell),
                category.isPresent() ? List.of() : searches(shell),
                answer.related().stream()
                        .map(other -> new Listing.Related(
                                here.with("q", other.words()).without("cursor").href(), other.reason()))
                        .toList(),
                query.cursor().isEmpty() ? advice(query, answer, here, shell) : null,
                narrower(answer, tree, category, shell),
                facets(query, answer, here, shell),
                sorts(query, tree, here, shell),
                list,
                category.map(found -> here.with("category", found.code()))
                        .orElse(here)
                        .without("cursor"));
    }

    private Listing.Related advice(SearchQuery query, SearchAnswer answer, Link here, Shell shell) {
        return identifiers
                .advise(
                        query.words(),
                        answer.items().stream().map(SearchAnswer.Item::product).toList())
                .map(advice -> new Listing.Related(
                        here.with("q", advice.corrected()).without("cursor").href(), shell.t(advice.sentence())))
                .orElse(null);
    }

    private List<ProductPage.Link> searches(Shell shell) {
        return marketplace.vertical().searches().stream()
                .map(search -> new ProductPage.Link(shell.t(search.name()), SpecialSearchPages.href(search)))
                .toList();
    }

    private List<String> searchHelp(Shell shell) {
        ProductFacts nothing = new ProductFacts(Map.of(), Map.of());
        return marketplace.vertical().pageFragments().stream()
                .filter(fragment -> fragment.slot() == PageFragment.Slot.SEARCH_HELP)
                .flatMap(fragment -> fragment.html(nothing, shell.language()).stream())
                .toList();
    }

    private static String title(SearchQuery query, Optional<CategoryView> category, Shell shell) {
        return category.map(found -> shell.t(found.name()))
                .orElseGet(() -> query.words().isEmpty()
                        ? shell.t("catalog.listing.all")
                        : shell.t("catalog.listing.search", query.words()));
    }

    static List<Crumb> crumbs(CategoryTree tree, CategoryView category, Shell shell) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(shell.siteName(), "/"));
        tree.path(category.id()).forEach(each -> crumbs.add(new Crumb(shell.t(each.name()), CatalogHome.href(each))));
        return crumbs;
    }

    private static ListView<Card> withChips(
            ListView<Card> list,
            SearchQuery query,
            SearchAnswer answer,
            CategoryTree tree,
            Optional<CategoryView> category,
            Shell shell) {
        ListView<Card> filtered = list;
        if (category.isPresent() && !query.words().isEmpty()) {
            filtered = filtered.filtered("q", query.words(), shell.t("shared.search"), query.words());
        }
        if (category.isEmpty() && !query.category().isEmpty()) {
            String name = tree.find(query.category())
                    .map(found -> shell.t(found.name()))
                    .orElse(query.category());
            filtered = filtered.filtered("category", query.category(), shell.t("catalog.category"), name);
        }
        if (!query.supplier().isEmpty()) {
            String name = answer.items().isEmpty() ? "–" : answer.items().get(0).supplier();
            filtered = filtered.filtered("supplier", query.supplier(), shell.t("catalog.seller"), name);
        }
        for (SearchAnswer.Facet facet : answer.facets()) {
            for (Map.Entry<String, String> range :
                    RangeFields.chosen(facet, query, shell).entrySet()) {
                filtered = filtered.filtered("facet." + facet.code(), range.getKey(), facet.name(), range.getValue());
            }
            for (SearchAnswer.FacetValue value : facet.values()) {
                if (value.chosen()) {
                    filtered = filtered.filtered("facet." + facet.code(), value.value(), facet.name(), value.label());
                }
            }
        }
        return filtered;
    }

    /** The categories directly below this one; for a search over everything, those that have most of the result. */
    private static List<FacetValue> narrower(
            SearchAnswer answer, CategoryTree tree, Optional<CategoryView> category, Shell shell) {
        List<CategoryView> below =
                category.map(found -> tree.children(found.id())).orElseGet(tree::roots);
        List<FacetValue> values = new ArrayList<>();
        for (CategoryView each : below) {
            answer.categories().stream()
                    .filter(count -> count.value().equals(each.code()) && count.count() > 0)
                    .findFirst()
                    .ifPresent(count -> values.add(new FacetValue(
                            shell.t(each.name()),
                            count.count(),
                            count.chosen(),
                            new Link(CatalogHome.href(each), shell.here().parameters())
                                    .without("category", "cursor")
                                    .href())));
        }
        return values;
    }

    private static List<Listing.Facet> facets(SearchQuery query, SearchAnswer answer, Link here, Shell shell) {
        List<Listing.Facet> facets = new ArrayList<>();
        for (SearchAnswer.Facet facet : answer.facets()) {
            if (narrowsNothing(facet, answer.total())) {
                continue;
            }
            String parameter = "facet." + facet.code();
            facets.add(new Listing.Facet(
                    facet.unit().isEmpty()
                            ? facet.name()
                            : shell.t(
                                    "catalog.facet.unit",
                                    facet.name(),
                                    shell.formats().unit(facet.unit())),
                    facet.values().stream()
                            .map(value -> new FacetValue(
                                    value.label(),
                                    value.count(),
                                    value.chosen(),
                                    (value.chosen()
                                                    ? here.withoutValue(parameter, value.value())
                                                    : here.and(parameter, value.value()))
                                            .without("cursor")
                                            .href()))
                            .toList(),
                    facet.numbers() == null ? null : RangeFields.of(facet, query, here, shell)));
        }
        return facets;
    }

    /** Whether everything that was found has the facet's one value. */
    private static boolean narrowsNothing(SearchAnswer.Facet facet, long total) {
        return facet.values().size() == 1
                && facet.values().get(0).count() >= total
                && !facet.values().get(0).chosen()
                && (facet.numbers() == null || facet.numbers().buckets().isEmpty());
    }

    private static List<Listing.SortLink> sorts(SearchQuery query, CategoryTree tree, Link here, Shell shell) {
        List<Listing.SortLink> sorts = new ArrayList<>();
        SORTS.forEach((sort, text) -> {
            Link bare = here.without("cursor", "sort");
            boolean current = query.sort().equals(sort) || sort.isEmpty() && "relevance".equals(query.sort());
            sorts.add(new Listing.SortLink(
                    shell.t(text), (sort.isEmpty() ? bare : bare.with("sort", sort)).href(), current));
        });
        List<AttributeDefinition> sortable = tree.find(query.category()).stream()
                .flatMap(category -> category.attributes().stream())
                .filter(AttributeDefinition::sortable)
                .limit(MOST_SORTABLE)
                .toList();
        for (AttributeDefinition attribute : sortable) {
            String name = shell.t(attribute.name());
            sorts.add(byAttribute("", attribute, shell.t("taxonomy.sort.up", name), query, here));
            sorts.add(byAttribute("-", attribute, shell.t("taxonomy.sort.down", name), query, here));
        }
        return sorts;
    }

    private static Listing.SortLink byAttribute(
            String sign, AttributeDefinition attribute, String label, SearchQuery query, Link here) {
        String sort = sign + "attribute." + attribute.code();
        return new Listing.SortLink(
                label,
                here.without("cursor").with("sort", sort).href(),
                query.sort().equals(sort));
    }
}
