package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.SearchExplanation;
import java.util.List;

/**
 * Why a product is where it is.
 *
 * @param matches KEY, CODE, WHOLE_NAME, NEAR_NAME, PINYIN or WORDS, what counts most first
 * @param words each word of the query with where the product has it: CODE, NAME, TERMS, DESCRIPTION or NEARLY
 * @param filtered whether the words fit, but not what the search was narrowed to
 * @param rank its place from 1, or null where it was not found or is beyond the first thousand
 */
public record ExplanationJson(
        boolean found, List<String> matches, List<WordJson> words, boolean filtered, Integer rank, long total) {

    /** A word and where the product has it; nowhere is why it is not found. */
    public record WordJson(String word, List<String> places) {}

    static ExplanationJson of(SearchExplanation explanation) {
        return new ExplanationJson(
                explanation.found(),
                explanation.matches().stream().map(Enum::name).toList(),
                explanation.words().stream()
                        .map(word -> new WordJson(
                                word.word(),
                                word.places().stream().map(Enum::name).toList()))
                        .toList(),
                explanation.filtered(),
                explanation.rank() == 0 ? null : explanation.rank(),
                explanation.total());
    }
}
