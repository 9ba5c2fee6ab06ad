package io.guildhall.platform.search;

import io.guildhall.platform.catalog.SearchExplanation.Match;
import io.guildhall.platform.catalog.SearchExplanation.Place;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What was typed names a listing, wholly or almost, by a code, a key, a name or its Latin spelling; or every word of it is
 * somewhere. A whole name counts more than words, the name more than the description.
 */
final class WordQueries {

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_FUZZY = 5;
    private static final int LONG = 12;

    private WordQueries() {}

    /** Any of the ways. */
    static PredicateFinalStep any(SearchPredicateFactory f, String typed, List<String> keys) {
        Map<Match, PredicateFinalStep> ways = ways(f, typed, keys);
        if (ways.isEmpty()) {
            return f.matchAll();
        }
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        ways.values().forEach(any::should);
        return any;
    }

    /** The ways in which what was typed can fit, with what each counts; none where nothing was typed. */
    static Map<Match, PredicateFinalStep> ways(SearchPredicateFactory f, String typed, List<String> keys) {
        Map<Match, PredicateFinalStep> ways = new EnumMap<>(Match.class);
        String text = Spelling.plain(typed).strip();
        if (text.isEmpty()) {
            return ways;
        }
        if (!keys.isEmpty()) {
            ways.put(
                    Match.KEY,
                    f.terms().field("keys").matchingAny(keys).constantScore().boost(1_000));
        }
        String code = ListingDocument.normalizedCode(text);
        if (!code.isEmpty()) {
            ways.put(
                    Match.CODE,
                    f.match().field("codes").matching(code).constantScore().boost(800));
        }
        String phrase = Spelling.phrase(text);
        if (!phrase.isEmpty()) {
            ways.put(
                    Match.WHOLE_NAME,
                    f.match().field("phrases").matching(phrase).constantScore().boost(400));
        }
        if (keys.isEmpty() && letters(phrase) >= SHORTEST_FUZZY) {
            ways.put(
                    Match.NEAR_NAME,
                    f.match()
                            .field("phrases")
                            .matching(phrase)
                            .fuzzy(phrase.length() >= LONG ? 2 : 1, 0)
                            .constantScore()
                            .boost(60));
        }
        if (phrase.length() >= 2 && phrase.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ')) {
            ways.put(
                    Match.PINYIN,
                    f.match()
                            .field("pinyin")
                            .matching(phrase.replace(" ", ""))
                            .constantScore()
                            .boost(30));
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        split(text).forEach(word -> all.must(word(f, word)));
        ways.put(Match.WORDS, all);
        return ways;
    }

    /** The words that are looked for one by one. */
    static List<String> words(String typed) {
        String text = Spelling.plain(typed).strip();
        return text.isEmpty() ? List.of() : split(text);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\s+")).limit(MOST_WORDS).toList();
    }

    /** A code is not a mistyped name. */
    private static long letters(String phrase) {
        return phrase.chars().filter(Character::isLetter).count();
    }

    /** One word, which the analysis may take apart; then all its parts are wanted. */
    private static PredicateFinalStep word(SearchPredicateFactory f, String word) {
        BooleanPredicateClausesStep<?, ?> anywhere = f.bool();
        String code = ListingDocument.normalizedCode(word);
        if (!code.isEmpty()) {
            anywhere.should(f.match().field("codes").matching(code).boost(20));
        }
        anywhere.should(f.match()
                .field("nameEn")
                .boost(5)
                .field("nameZh")
                .boost(5)
                .field("terms")
                .boost(2)
                .field("descriptionEn")
                .field("descriptionZh")
                .matching(word)
                .minimumShouldMatchPercent(100));
        if (isMistypable(word)) {
            anywhere.should(f.match()
                    .fields("nameEn", "terms")
                    .matching(word.toLowerCase(Locale.ROOT))
                    .fuzzy(1, 2)
                    .minimumShouldMatchPercent(100)
                    .boost(0.5f));
        }
        return anywhere;
    }

    /** The places in which a word is looked for, one by one. */
    static Map<Place, PredicateFinalStep> places(SearchPredicateFactory f, String word) {
        Map<Place, PredicateFinalStep> places = new EnumMap<>(Place.class);
        String code = ListingDocument.normalizedCode(word);
        if (!code.isEmpty()) {
            places.put(Place.CODE, f.match().field("codes").matching(code));
        }
        places.put(Place.NAME, within(f, word, "nameEn", "nameZh"));
        places.put(Place.TERMS, within(f, word, "terms"));
        places.put(Place.DESCRIPTION, within(f, word, "descriptionEn", "descriptionZh"));
        if (isMistypable(word)) {
            places.put(
                    Place.NEARLY,
                    f.match()
                            .fields("nameEn", "terms")
                            .matching(word.toLowerCase(Locale.ROOT))
                            .fuzzy(1, 2)
                            .minimumShouldMatchPercent(100));
        }
        return places;
    }

    private static PredicateFinalStep within(SearchPredicateFactory f, String word, String... fields) {
        return f.match().fields(fields).matching(word).minimumShouldMatchPercent(100);
    }

    private static boolean isMistypable(String word) {
        return word.length() >= SHORTEST_FUZZY && word.chars().allMatch(c -> c < 128);
    }
}
