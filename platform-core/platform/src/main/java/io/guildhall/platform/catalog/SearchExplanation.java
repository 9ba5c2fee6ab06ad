package io.guildhall.platform.catalog;

import java.util.List;

/**
 * Why a search finds a product, or does not.
 *
 * @param indexed whether the search knows the product at all
 * @param found whether it is among what was found
 * @param matches how what was typed fits it, what counts most first; empty where it does not
 * @param words each typed word with where the product has it
 * @param filtered whether the words fit, but not what the search was narrowed to
 * @param rank its place among what was found, from 1; 0 where it was not found, or is beyond the first thousand
 * @param total how many were found
 */
public record SearchExplanation(
        boolean indexed, boolean found, List<Match> matches, List<Word> words, boolean filtered, int rank, long total) {

    public SearchExplanation {
        matches = List.copyOf(matches);
        words = List.copyOf(words);
    }

    /** How what was typed fits, in the order of what it counts; each outruns all below it. */
    public enum Match {
        /** It means exactly this, in the industry's own way: a structure, a designation. */
        KEY,
        /** It is one of its codes. */
        CODE,
        /** It is its whole name, or another name it has. */
        WHOLE_NAME,
        /** It is nearly its whole name. */
        NEAR_NAME,
        /** It is how its Chinese name is typed in Latin letters. */
        PINYIN,
        /** Every word is somewhere. */
        WORDS
    }

    /** A word, and where the product has it; nowhere is why it is not found. */
    public record Word(String word, List<Place> places) {

        public Word {
            places = List.copyOf(places);
        }
    }

    /** Where a word is. */
    public enum Place {
        CODE,
        NAME,
        TERMS,
        DESCRIPTION,
        /** Nearly so in the name or another name. */
        NEARLY
    }
}
