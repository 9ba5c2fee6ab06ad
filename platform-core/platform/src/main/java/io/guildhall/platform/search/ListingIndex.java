package io.guildhall.platform.search;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.Started;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.data.Range;

/**
 * The index of listings, on Lucene in a folder of this node. Every operation is one tenant's, the current one: the
 * tenant is part of every document and of every query, put there by the index itself.
 */
@ApplicationScoped
class ListingIndex {

    private static final Logger LOG = System.getLogger(ListingIndex.class.getName());
    private static final int MOST_VALUES = 50;
    private static final int IDS_AT_ONCE = 1_000;
    private static final AggregationKey<Map<String, Long>> CATEGORIES = AggregationKey.of("categories");

    /** Nobody's listings are counted to see whether an index can be read. */
    private static final String NOBODY = new UUID(0, 0).toString();

    @Inject
    @ConfigProperty(name = "guildhall.index")
    private String folder;

    private volatile CloseableSearchMapping mapping;
    private boolean reported;

    void open(@Observes Started event) {
        tryToOpen();
    }

    /** Opens the index unless it is open; answers whether it is. While it is not, everything but the search works. */
    boolean tryToOpen() {
        if (mapping == null) {
            try {
                mapping = open(Path.of(folder));
            } catch (RuntimeException e) {
                if (!reported) {
                    reported = true;
                    LOG.log(Level.ERROR, "Nobody can search until " + folder + " can hold an index", e);
                }
            }
        }
        return mapping != null;
    }

    /** Whether there is an index to search. */
    boolean isOpen() {
        return mapping != null;
    }

    @PreDestroy
    void close() {
        CloseableSearchMapping opened = mapping;
        mapping = null;
        if (opened != null) {
            opened.close();
        }
    }

    /** An index in that folder, open. */
    static ListingIndex in(Path folder) {
        ListingIndex index = new ListingIndex();
        index.mapping = open(folder);
        return index;
    }

    /** An index that cannot be opened is of no use to anybody: it gives way to an empty one, which is then built anew. */
    private static CloseableSearchMapping open(Path folder) {
        try {
            return openWhatIsThere(folder);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The index in " + folder + " cannot be opened and is built anew", e);
            empty(folder);
            return openWhatIsThere(folder);
        }
    }

    /** What stands in the place of the folder is not ours to delete. */
    private static void empty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CloseableSearchMapping openWhatIsThere(Path folder) {
        CloseableSearchMapping opened = mapping(folder);
        try (SearchSession session = session(opened, NOBODY)) {
            session.search(ListingDocument.class).where(f -> f.matchAll()).fetchTotalHitCount();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static CloseableSearchMapping mapping(Path folder) {
        ListingMapping listings = new ListingMapping();
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(ListingDocument.class))
                .property("hibernate.search.mapping.configurer", listings)
                .property("hibernate.search.mapping.multi_tenancy.enabled", true)
                .property("hibernate.search.backend.type", "lucene")
                .property("hibernate.search.backend.lucene_version", "9.12.3")
                .property("hibernate.search.backend.analysis.configurer", listings)
                .property("hibernate.search.backend.directory.root", folder.toString())
                .property("hibernate.search.backend.io.commit_interval", 1_000)
                .property("hibernate.search.backend.io.refresh_interval", 0)
                .property("hibernate.search.schema_management.strategy", "create-or-update")
                .build();
    }

    /** Puts these listings in, in place of what was known of them; they are found when this returns. */
    void put(Collection<ListingDocument> listings) {
        try (SearchSession session = session()) {
            listings.forEach(session.indexingPlan()::addOrUpdate);
        }
    }

    void remove(Collection<String> ids) {
        try (SearchSession session = session()) {
            ids.forEach(id -> session.indexingPlan().purge(ListingDocument.class, id, null));
        }
    }

    /** Forgets the tenant's listings. */
    void clear() {
        try (SearchSession session = session()) {
            session.workspace().purge();
        }
    }

    /** How many of the tenant's listings are in the index. */
    long size() {
        try (SearchSession session = session()) {
            return session.search(ListingDocument.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    /** The ids of all the tenant's listings in the index. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        try (SearchSession session = session();
                SearchScroll<String> all = session.search(ListingDocument.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.matchAll())
                        .scroll(IDS_AT_ONCE)) {
            for (var some = all.next(); some.hasHits(); some = all.next()) {
                ids.addAll(some.hits());
            }
        }
        return ids;
    }

    /** What fits the query; refused while the index is away. */
    ListingHits find(ListingQuery query) {
        try {
            return search(query);
        } catch (SearchException e) {
            LOG.log(Level.ERROR, "The index does not answer", e);
            throw away();
        }
    }

    private ListingHits search(ListingQuery query) {
        try (SearchSession session = session()) {
            Map<String, AggregationKey<Map<String, Long>>> keys = new LinkedHashMap<>();
            query.facets().forEach(code -> keys.put(code, AggregationKey.of(code)));
            Map<String, AggregationKey<Map<Range<Double>, Long>>> spanKeys = new LinkedHashMap<>();
            query.numbers().stream()
                    .filter(numbers -> !numbers.counted().isEmpty())
                    .forEach(numbers -> spanKeys.put(numbers.code(), AggregationKey.of("spans." + numbers.code())));
            var search = session.search(ListingDocument.class)
                    .select(f -> f.field("item", String.class))
                    .where(f -> predicate(f, query, null))
                    .sort(f -> sort(f, query));
            for (Map.Entry<String, AggregationKey<Map<String, Long>>> facet : keys.entrySet()) {
                search = search.aggregation(
                        facet.getValue(),
                        f -> f.terms().field(word(facet.getKey()), String.class).maxTermCount(MOST_VALUES));
            }
            for (ListingQuery.Numbers numbers : query.numbers()) {
                if (spanKeys.containsKey(numbers.code())) {
                    search = search.aggregation(spanKeys.get(numbers.code()), f -> NumberQueries.spans(f, numbers));
                }
            }
            SearchResult<String> result = search.aggregation(
                            CATEGORIES,
                            f -> f.terms().field("categories", String.class).maxTermCount(1_000))
                    .fetch(query.offset(), query.limit());
            Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
            keys.forEach((code, key) -> facets.put(code, result.aggregation(key)));
            // A facet with a choice counts what the other choices leave, so that more of its values can be chosen.
            Set<String> chosen = query.chosenAttributes();
            chosen.stream()
                    .filter(keys::containsKey)
                    .forEach(code -> facets.put(code, countsWithoutOwnChoice(session, query, code)));
            Map<String, List<Long>> spans = new LinkedHashMap<>();
            query.numbers().stream()
                    .filter(numbers -> spanKeys.containsKey(numbers.code()))
                    .forEach(numbers -> spans.put(
                            numbers.code(),
                            NumberQueries.counts(
                                    numbers,
                                    chosen.contains(numbers.code())
                                            ? spansWithoutOwnChoice(session, query, numbers)
                                            : result.aggregation(spanKeys.get(numbers.code())))));
            return new ListingHits(
                    new ArrayList<>(result.hits()),
                    result.total().hitCount(),
                    facets,
                    spans,
                    new HashMap<>(result.aggregation(CATEGORIES)));
        }
    }

    /** The listings that have at least so many of these keys, those with most of them first. */
    List<String> candidates(List<String> keys, int least, int limit) {
        try (SearchSession session = session()) {
            return session.search(ListingDocument.class)
                    .select(f -> f.field("item", String.class))
                    .where(f -> {
                        BooleanPredicateClausesStep<?, ?> any = f.bool();
                        keys.forEach(key ->
                                any.should(f.match().field("keys").matching(key).constantScore()));
                        return any.minimumShouldMatchNumber(least);
                    })
                    .fetchHits(limit);
        }
    }

    private static Map<String, Long> countsWithoutOwnChoice(SearchSession session, ListingQuery query, String code) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(code);
        return session.search(ListingDocument.class)
                .where(f -> predicate(f, query, code))
                .aggregation(key, f -> f.terms().field(word(code), String.class).maxTermCount(MOST_VALUES))
                .fetch(0)
                .aggregation(key);
    }

    private static Map<Range<Double>, Long> spansWithoutOwnChoice(
            SearchSession session, ListingQuery query, ListingQuery.Numbers numbers) {
        AggregationKey<Map<Range<Double>, Long>> key = AggregationKey.of("spans");
        return session.search(ListingDocument.class)
                .where(f -> predicate(f, query, numbers.code()))
                .aggregation(key, f -> NumberQueries.spans(f, numbers))
                .fetch(0)
                .aggregation(key);
    }

    /**
     * The least and the greatest number there is of an attribute in a category; nothing where there is none.
     *
     * @param category the code of a category, empty for all
     */
    Optional<ListingQuery.Span> reach(String category, String low, String high) {
        AggregationKey<Double> least = AggregationKey.of("least");
        AggregationKey<Double> greatest = AggregationKey.of("greatest");
        try (SearchSession session = session()) {
            SearchResult<?> result = session.search(ListingDocument.class)
                    .where(f -> {
                        BooleanPredicateClausesStep<?, ?> all = f.bool();
                        all.filter(f.exists().field(NumberQueries.field(low)));
                        if (!category.isEmpty()) {
                            all.filter(f.match().field("categories").matching(category));
                        }
                        return all;
                    })
                    .aggregation(least, f -> f.min().field(NumberQueries.field(low), Double.class))
                    .aggregation(greatest, f -> f.max().field(NumberQueries.field(high), Double.class))
                    .fetch(0);
            return result.total().hitCount() == 0
                    ? Optional.empty()
                    : Optional.of(new ListingQuery.Span(result.aggregation(least), result.aggregation(greatest)));
        } catch (SearchException e) {
            LOG.log(Level.ERROR, "The index does not answer", e);
            throw away();
        }
    }

    static PredicateFinalStep predicate(SearchPredicateFactory f, ListingQuery query, String without) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.must(WordQueries.any(f, query.words(), query.keys()));
        if (!query.category().isEmpty()) {
            all.filter(f.match().field("categories").matching(query.category()));
        }
        if (!query.supplier().isEmpty()) {
            all.filter(f.match().field("supplier").matching(query.supplier()));
        }
        all.mustNot(f.range().field(NumberQueries.field(TermFacets.VALID_UNTIL)).lessThan((double)
                query.today().toEpochDay()));
        for (String code : query.chosenAttributes()) {
            if (!code.equals(without)) {
                all.filter(NumberQueries.choice(f, query, code));
            }
        }
        return all;
    }

    static SortFinalStep sort(SearchSortFactory f, ListingQuery query) {
        return switch (query.sort()) {
            case RELEVANCE -> f.composite().add(f.score()).add(f.field("sortId").desc());
            case PRICE_UP ->
                f.composite().add(f.field("price").asc()).add(f.field("sortId").desc());
            case PRICE_DOWN ->
                f.composite().add(f.field("price").desc()).add(f.field("sortId").desc());
            case NEWEST ->
                f.composite()
                        .add(f.field("publishedAt").desc())
                        .add(f.field("sortId").desc());
            case ATTRIBUTE_UP ->
                f.composite()
                        .add(f.field(NumberQueries.field(query.order()))
                                .asc()
                                .missing()
                                .last())
                        .add(f.field("sortId").desc());
            case ATTRIBUTE_DOWN ->
                f.composite()
                        .add(f.field(NumberQueries.field(query.order()))
                                .desc()
                                .missing()
                                .last())
                        .add(f.field("sortId").desc());
        };
    }

    static String word(String attribute) {
        return AttributesBinder.OBJECT + "." + attribute + AttributesBinder.WORD;
    }

    SearchSession session() {
        SearchMapping opened = mapping;
        if (opened == null) {
            throw away();
        }
        return session(opened, TenantContext.required().toString());
    }

    private static SearchSession session(SearchMapping opened, String tenant) {
        return opened.createSessionWithOptions().tenantId((Object) tenant).build();
    }

    private static Rejection away() {
        return WordedRejection.of(CommonReason.UNAVAILABLE, "catalog.search.away");
    }
}
