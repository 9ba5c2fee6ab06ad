package io.guildhall.platform.search;

import io.guildhall.platform.catalog.SearchExplanation;
import io.guildhall.platform.catalog.SearchExplanation.Match;
import io.guildhall.platform.catalog.SearchExplanation.Place;
import io.guildhall.platform.catalog.SearchExplanation.Word;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;

/** Asks the index, clause by clause, which of the rules of the ranking fit one listing, and where it comes. */
@ApplicationScoped
class ListingExplanations {

    private static final int FARTHEST = 1_000;

    private ListingIndex index;

    protected ListingExplanations() {}

    @Inject
    ListingExplanations(ListingIndex index) {
        this.index = index;
    }

    SearchExplanation explain(ListingQuery query, String listing) {
        try (SearchSession session = index.session()) {
            boolean indexed = fits(session, listing, SearchPredicateFactory::matchAll);
            List<Match> matches = new ArrayList<>();
            List<Word> words = new ArrayList<>();
            if (indexed) {
                for (Match match : Match.values()) {
                    if (fits(session, listing, f -> ways(f, query).get(match))) {
                        matches.add(match);
                    }
                }
                for (String word : WordQueries.words(query.words())) {
                    words.add(word(session, listing, word));
                }
            }
            boolean found = indexed && fits(session, listing, f -> ListingIndex.predicate(f, query, null));
            boolean wordsFit = indexed && (query.words().isBlank() || !matches.isEmpty());
            var result = session.search(ListingDocument.class)
                    .select(f -> f.id(String.class))
                    .where(f -> ListingIndex.predicate(f, query, null))
                    .sort(f -> ListingIndex.sort(f, query))
                    .fetch(found ? FARTHEST : 0);
            return new SearchExplanation(
                    indexed,
                    found,
                    matches,
                    words,
                    wordsFit && !found,
                    result.hits().indexOf(listing) + 1,
                    result.total().hitCount());
        } catch (SearchException e) {
            throw WordedRejection.of(CommonReason.UNAVAILABLE, "catalog.search.away");
        }
    }

    private static Map<Match, PredicateFinalStep> ways(SearchPredicateFactory f, ListingQuery query) {
        return WordQueries.ways(f, query.words(), query.keys());
    }

    private static Word word(SearchSession session, String listing, String word) {
        List<Place> places = new ArrayList<>();
        for (Place place : Place.values()) {
            if (fits(session, listing, f -> WordQueries.places(f, word).get(place))) {
                places.add(place);
            }
        }
        if (places.size() > 1) {
            places.remove(Place.NEARLY);
        }
        return new Word(word, places);
    }

    /** Whether that clause fits the listing; one there is not never does. */
    private static boolean fits(
            SearchSession session, String listing, Function<SearchPredicateFactory, PredicateFinalStep> clause) {
        return session.search(ListingDocument.class)
                        .where(f -> {
                            PredicateFinalStep asked = clause.apply(f);
                            return asked == null
                                    ? f.matchNone()
                                    : f.bool().filter(f.id().matching(listing)).filter(asked);
                        })
                        .fetchTotalHitCount()
                > 0;
    }
}
