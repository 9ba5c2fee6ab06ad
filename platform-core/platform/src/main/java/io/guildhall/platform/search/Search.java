package io.guildhall.platform.search;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.catalog.SearchAnswer.Facet;
import io.guildhall.platform.catalog.SearchAnswer.FacetValue;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.SearchIntent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds products by the index and shows them as the catalogue has them now: a price in a list is never an old one. */
@ApplicationScoped
class Search implements ProductSearch {

    private static final int FARTHEST = 10_000;
    private static final int MOST_FACETS = 12;
    private static final Set<String> SORTS = Set.of("", "relevance", "price", "-price", "-published");

    private ListingIndex index;
    private Taxonomy taxonomy;
    private Products products;
    private KnownCompanyNames companies;
    private Marketplace marketplace;
    private KeepingTheIndex keeping;

    protected Search() {}

    @Inject
    Search(
            ListingIndex index,
            Taxonomy taxonomy,
            Products products,
            KnownCompanyNames companies,
            Marketplace marketplace,
            KeepingTheIndex keeping) {
        this.index = index;
        this.taxonomy = taxonomy;
        this.products = products;
        this.companies = companies;
        this.marketplace = marketplace;
        this.keeping = keeping;
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        refuseNonsense(query);
        keeping.requireBuilt();
        CategoryTree tree = taxonomy.tree();
        SearchIntent intent = marketplace.vertical().understand(query.words());
        List<AttributeDefinition> facets = facets(tree, query.category());
        int offset = offset(query.cursor());
        ListingHits hits = index.find(new ListingQuery(
                intent.words(),
                intent.keys(),
                query.category(),
                query.supplier(),
                chosen(query, facets),
                Map.of(),
                facets.stream().map(AttributeDefinition::code).toList(),
                sort(query),
                offset,
                query.limit()));
        int end = offset + hits.items().size();
        String next = end < hits.total() && end < FARTHEST ? String.valueOf(end) : null;
        return new SearchAnswer(
                items(hits.items(), query.language()),
                next,
                hits.total(),
                answered(facets, hits, query),
                categories(tree, hits, query),
                intent.related().stream()
                        .map(other -> new SearchAnswer.Related(
                                other.words(), other.reason().in(query.language())))
                        .toList());
    }

    @Override
    public List<UUID> candidates(List<String> keys, int least, int limit) {
        keeping.requireBuilt();
        return index.candidates(keys, least, limit).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static void refuseNonsense(SearchQuery query) {
        if (query.words().length() > SearchQuery.LONGEST) {
            throw Rejection.of("q", "Search for at most %d characters", SearchQuery.LONGEST);
        }
        if (!SORTS.contains(query.sort())) {
            throw Rejection.of("sort", "Sort by relevance, price, -price or -published");
        }
    }

    private static int offset(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw Rejection.of("cursor", "This is not the cursor of an earlier answer");
        }
        if (Integer.parseInt(cursor) >= FARTHEST) {
            throw Rejection.of("cursor", "Only the first %d results can be paged through; narrow the search", FARTHEST);
        }
        return Integer.parseInt(cursor);
    }

    /** The facets of a category; at the top those that the categories have in common, the commonest first. */
    private static List<AttributeDefinition> facets(CategoryTree tree, String category) {
        if (!category.isEmpty()) {
            return tree.find(category).map(Search::facetsOf).orElse(List.of());
        }
        Map<String, AttributeDefinition> known = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (CategoryView each : tree.listable()) {
            for (AttributeDefinition attribute : facetsOf(each)) {
                known.putIfAbsent(attribute.code(), attribute);
                uses.merge(attribute.code(), 1, Integer::sum);
            }
        }
        return known.values().stream()
                .sorted(Comparator.comparing((AttributeDefinition each) -> -uses.get(each.code())))
                .limit(MOST_FACETS)
                .toList();
    }

    private static List<AttributeDefinition> facetsOf(CategoryView category) {
        return category.attributes().stream()
                .filter(attribute -> attribute.facet() || attribute.variant())
                .limit(MOST_FACETS)
                .toList();
    }

    private static Map<String, Set<String>> chosen(SearchQuery query, List<AttributeDefinition> facets) {
        Map<String, Set<String>> chosen = new HashMap<>();
        query.facets().forEach((code, values) -> {
            if (facets.stream().noneMatch(facet -> facet.code().equals(code))) {
                throw Rejection.of("facet." + code, "There is nothing to narrow by %s here", code);
            }
            if (!values.isEmpty()) {
                chosen.put(code, new HashSet<>(values));
            }
        });
        return chosen;
    }

    private static ListingQuery.Sort sort(SearchQuery query) {
        return switch (query.sort()) {
            case "price" -> ListingQuery.Sort.PRICE_UP;
            case "-price" -> ListingQuery.Sort.PRICE_DOWN;
            case "-published" -> ListingQuery.Sort.NEWEST;
            default -> query.words().isEmpty() ? ListingQuery.Sort.NEWEST : ListingQuery.Sort.RELEVANCE;
        };
    }

    private List<SearchAnswer.Item> items(List<String> ids, String language) {
        List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
        Map<UUID, ProductView> found = products.views(wanted).stream()
                .filter(ProductView::isPublished)
                .collect(Collectors.toMap(ProductView::id, view -> view));
        Set<UUID> sellers = found.values().stream().map(ProductView::company).collect(Collectors.toSet());
        Map<UUID, LocalizedText> names = companies.namesOf(sellers);
        List<SearchAnswer.Item> items = new ArrayList<>();
        for (UUID id : wanted) {
            ProductView product = found.get(id);
            if (product != null) {
                LocalizedText name = names.getOrDefault(product.company(), LocalizedText.same(""));
                items.add(new SearchAnswer.Item(product, product.company(), name.in(language)));
            }
        }
        return items;
    }

    private static List<Facet> answered(List<AttributeDefinition> facets, ListingHits hits, SearchQuery query) {
        List<Facet> answered = new ArrayList<>();
        for (AttributeDefinition facet : facets) {
            Map<String, Long> counts = hits.facets().getOrDefault(facet.code(), Map.of());
            Set<String> chosen = new HashSet<>(query.facets().getOrDefault(facet.code(), List.of()));
            List<FacetValue> values = counts.entrySet().stream()
                    .map(count -> new FacetValue(
                            count.getKey(),
                            label(facet, count.getKey(), query.language()),
                            count.getValue(),
                            chosen.contains(count.getKey())))
                    .sorted(order(facet))
                    .toList();
            if (!values.isEmpty()) {
                answered.add(new Facet(facet.code(), facet.name().in(query.language()), facet.unit(), values));
            }
        }
        return answered;
    }

    /** Sizes come in their own order and numbers ascending; everything else by how often it occurs. */
    private static Comparator<FacetValue> order(AttributeDefinition facet) {
        if (facet.type() == AttributeType.NUMBER) {
            return Comparator.comparing(value -> new java.math.BigDecimal(value.value()));
        }
        if (facet.variant()) {
            List<String> codes =
                    facet.allowedValues().stream().map(AllowedValue::code).toList();
            return Comparator.comparingInt(value -> codes.indexOf(value.value()));
        }
        return Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label);
    }

    private static String label(AttributeDefinition facet, String value, String language) {
        if (facet.type() == AttributeType.BOOLEAN) {
            return Texts.in(language).t(value.equals("true") ? "shared.yes" : "shared.no");
        }
        return facet.allowedValues().stream()
                .filter(allowed -> allowed.code().equals(value))
                .map(allowed -> allowed.name().in(language))
                .findFirst()
                .orElse(value);
    }

    /** The categories right below the one looked in that hold any of the result. */
    private static List<FacetValue> categories(CategoryTree tree, ListingHits hits, SearchQuery query) {
        List<CategoryView> below = query.category().isEmpty()
                ? tree.roots()
                : tree.find(query.category())
                        .map(category -> tree.children(category.id()))
                        .orElse(List.of());
        return below.stream()
                .filter(category -> hits.categories().getOrDefault(category.code(), 0L) > 0)
                .map(category -> new FacetValue(
                        category.code(),
                        category.name().in(query.language()),
                        hits.categories().get(category.code()),
                        false))
                .toList();
    }
}
