package io.guildhall.platform.search;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.NumberRange;
import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.catalog.SearchAnswer.Facet;
import io.guildhall.platform.catalog.SearchAnswer.FacetValue;
import io.guildhall.platform.catalog.SearchExplanation;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.Units;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.SearchIntent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds products by the index and shows them as the catalogue has them now: a price in a list is never an old one. */
@ApplicationScoped
class Search implements ProductSearch {

    private static final int FARTHEST = 10_000;
    private static final int MOST_FACETS = 12;
    private static final Set<String> SORTS = Set.of("", "relevance", "price", "-price", "-published");

    private static final Pattern BY_ATTRIBUTE = Pattern.compile("-?attribute\\.[a-z][a-zA-Z0-9]{0,39}");

    private ListingIndex index;
    private Taxonomy taxonomy;
    private Products products;
    private KnownCompanyNames companies;
    private Marketplace marketplace;
    private KeepingTheIndex keeping;
    private NumberAxes axes;
    private Clock clock;
    private ListingExplanations explanations;

    protected Search() {}

    @Inject
    Search(
            ListingIndex index,
            Taxonomy taxonomy,
            Products products,
            KnownCompanyNames companies,
            Marketplace marketplace,
            KeepingTheIndex keeping,
            NumberAxes axes,
            Clock clock,
            ListingExplanations explanations) {
        this.explanations = explanations;
        this.index = index;
        this.taxonomy = taxonomy;
        this.products = products;
        this.companies = companies;
        this.marketplace = marketplace;
        this.keeping = keeping;
        this.axes = axes;
        this.clock = clock;
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        refuseNonsense(query);
        keeping.requireBuilt();
        CategoryTree tree = taxonomy.tree();
        SearchIntent intent = marketplace.vertical().understand(query.words());
        List<AttributeDefinition> facets = facets(tree, query.category());
        Map<String, NumberAxis> axes = axes(facets, query);
        int offset = offset(query.cursor());
        ListingHits hits = index.find(asked(query, tree, intent, facets, axes, offset));
        int end = offset + hits.items().size();
        String next = end < hits.total() && end < FARTHEST ? String.valueOf(end) : null;
        return new SearchAnswer(
                items(hits.items(), query.language()),
                next,
                hits.total(),
                answered(facets, axes, hits, query),
                categories(tree, hits, query),
                intent.related().stream()
                        .map(other -> new SearchAnswer.Related(
                                other.words(), other.reason().in(query.language())))
                        .toList());
    }

    @Override
    public SearchExplanation explain(SearchQuery query, UUID product) {
        refuseNonsense(query);
        keeping.requireBuilt();
        CategoryTree tree = taxonomy.tree();
        List<AttributeDefinition> facets = facets(tree, query.category());
        SearchIntent intent = marketplace.vertical().understand(query.words());
        return explanations.explain(asked(query, tree, intent, facets, Map.of(), 0), product.toString());
    }

    private ListingQuery asked(
            SearchQuery query,
            CategoryTree tree,
            SearchIntent intent,
            List<AttributeDefinition> facets,
            Map<String, NumberAxis> axes,
            int offset) {
        return new ListingQuery(
                intent.words(),
                intent.keys(),
                query.category(),
                query.supplier(),
                chosen(query, facets),
                Stream.concat(
                                facets.stream()
                                        .filter(facet -> facet.type() != AttributeType.RANGE)
                                        .map(AttributeDefinition::code),
                                TermFacets.CODES.stream())
                        .toList(),
                facets.stream()
                        .filter(facet -> facet.type().isMeasured())
                        .map(facet -> numbers(facet, query, axes.get(facet.code())))
                        .toList(),
                sort(query),
                order(tree, query).map(NumberFields::order).orElse(""),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                offset,
                query.limit());
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
        if (!SORTS.contains(query.sort()) && !BY_ATTRIBUTE.matcher(query.sort()).matches()) {
            throw Rejection.of("sort", "Sort by relevance, price, -price, -published or attribute.<code>");
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
            if (!TermFacets.CODES.contains(code)
                    && facets.stream().noneMatch(facet -> facet.code().equals(code))) {
                throw Rejection.of("facet." + code, "There is nothing to narrow by %s here", code);
            }
            Set<String> exact = values.stream()
                    .filter(value -> !isRange(value, facets, code))
                    .collect(Collectors.toSet());
            if (!exact.isEmpty()) {
                chosen.put(code, exact);
            }
        });
        return chosen;
    }

    private static boolean isRange(String value, List<AttributeDefinition> facets, String code) {
        return NumberRange.isWritten(value)
                && facets.stream()
                        .anyMatch(facet ->
                                facet.code().equals(code) && facet.type().isMeasured());
    }

    private Map<String, NumberAxis> axes(List<AttributeDefinition> facets, SearchQuery query) {
        Map<String, NumberAxis> known = new HashMap<>();
        for (AttributeDefinition facet : facets) {
            if (facet.type().isMeasured()) {
                axes.of(query.category(), facet).ifPresent(axis -> known.put(facet.code(), axis));
            }
        }
        return known;
    }

    private static ListingQuery.Numbers numbers(AttributeDefinition facet, SearchQuery query, NumberAxis axis) {
        return new ListingQuery.Numbers(
                facet.code(),
                NumberFields.low(facet),
                NumberFields.high(facet),
                query.facets().getOrDefault(facet.code(), List.of()).stream()
                        .filter(NumberRange::isWritten)
                        .map(text -> NumberRange.of(facet, text))
                        .map(range -> span(range.from(), range.to(), range.unit()))
                        .toList(),
                buckets(facet, axis).stream()
                        .map(range -> span(range.from(), range.to(), range.unit()))
                        .toList());
    }

    private static ListingQuery.Span span(BigDecimal from, BigDecimal to, String unit) {
        return new ListingQuery.Span(
                from == null ? null : Units.canonical(from, unit), to == null ? null : Units.canonical(to, unit));
    }

    private static List<NumberRange> buckets(AttributeDefinition facet, NumberAxis axis) {
        List<NumberRange> buckets = new ArrayList<>();
        if (axis != null && facet.type() == AttributeType.NUMBER) {
            for (int cut = 1; cut < axis.cuts().size(); cut++) {
                buckets.add(
                        new NumberRange(axis.cuts().get(cut - 1), axis.cuts().get(cut), facet.unit()));
            }
        }
        return buckets;
    }

    /** The attribute the result is sorted by, where one is named. */
    private static Optional<AttributeDefinition> order(CategoryTree tree, SearchQuery query) {
        if (!BY_ATTRIBUTE.matcher(query.sort()).matches()) {
            return Optional.empty();
        }
        String code = query.sort().substring(query.sort().indexOf('.') + 1);
        return Optional.of(tree.find(query.category()).stream()
                .flatMap(category -> category.attributes().stream())
                .filter(attribute -> attribute.sortable() && attribute.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.of("sort", "Products here cannot be sorted by %s", code)));
    }

    private static ListingQuery.Sort sort(SearchQuery query) {
        if (BY_ATTRIBUTE.matcher(query.sort()).matches()) {
            return query.sort().startsWith("-") ? ListingQuery.Sort.ATTRIBUTE_DOWN : ListingQuery.Sort.ATTRIBUTE_UP;
        }
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

    private static List<Facet> answered(
            List<AttributeDefinition> facets, Map<String, NumberAxis> axes, ListingHits hits, SearchQuery query) {
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
            SearchAnswer.Numbers numbers = numbers(facet, axes.get(facet.code()), hits, chosen);
            if (!values.isEmpty() || numbers != null) {
                answered.add(new Facet(facet.code(), facet.name().in(query.language()), facet.unit(), values, numbers));
            }
        }
        answered.addAll(TermFacets.answered(hits, query.facets(), query.language()));
        return answered;
    }

    private static SearchAnswer.Numbers numbers(
            AttributeDefinition facet, NumberAxis axis, ListingHits hits, Set<String> chosen) {
        if (axis == null) {
            return null;
        }
        List<NumberRange> buckets = buckets(facet, axis);
        List<Long> counts = hits.spans().getOrDefault(facet.code(), List.of());
        List<FacetValue> counted = new ArrayList<>();
        for (int bucket = 0; bucket < Math.min(buckets.size(), counts.size()); bucket++) {
            String written = buckets.get(bucket).numbers();
            counted.add(new FacetValue(
                    written, written.replace("..", " – "), counts.get(bucket), chosen.contains(written)));
        }
        return new SearchAnswer.Numbers(
                axis.least(),
                axis.greatest(),
                facet.unit().isEmpty() ? List.of() : Units.convertible(facet.unit()),
                counted);
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
