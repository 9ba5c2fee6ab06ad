package io.guildhall.platform.search;

import com.ibm.icu.text.Transliterator;
import io.guildhall.platform.shared.OneSpelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One spelling for what people write in several: full-width and compatibility forms (NFKC), traditional characters as
 * simplified ones, capitals as small letters, and Chinese as it is typed on a Latin keyboard.
 */
final class Spelling {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final int LONGEST_PHRASE = 120;
    private static final int LONGEST_RUN = 24;
    private static final int SHORTEST_PINYIN = 2;
    private static final int LONGEST_PINYIN = 6;

    private Spelling() {}

    /** The text as both the index and the search see it; words stay words. */
    static String plain(String text) {
        return OneSpelling.of(text);
    }

    /** A whole name to be compared with another one: without signs between its letters and without capitals. */
    static String phrase(String text) {
        String letters = plain(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\s]+", " ")
                .strip();
        return letters.length() > LONGEST_PHRASE ? letters.substring(0, LONGEST_PHRASE) : letters;
    }

    /**
     * The Latin spellings of every two to six characters of Chinese that stand together, and of all of them: syllables
     * joined, and their first letters. 甲醇 is found by {@code jiachun} and by {@code jc}.
     */
    static List<String> pinyin(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        for (MatchResult run : CHINESE.matcher(plain(text)).results().toList()) {
            List<String> syllables = syllables(run.group());
            for (int from = 0; from < syllables.size(); from++) {
                for (int length = SHORTEST_PINYIN;
                        length <= LONGEST_PINYIN && from + length <= syllables.size();
                        length++) {
                    add(syllables.subList(from, from + length), spellings);
                }
            }
            add(syllables, spellings);
        }
        return List.copyOf(spellings);
    }

    private static void add(List<String> syllables, Set<String> spellings) {
        spellings.add(String.join("", syllables));
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        spellings.add(initials.toString());
    }

    private static List<String> syllables(String chinese) {
        List<String> syllables = new ArrayList<>();
        chinese.codePoints().limit(LONGEST_RUN).forEach(character -> {
            String latin = PINYIN.transliterate(Character.toString(character)).replaceAll("[^a-z]", "");
            if (!latin.isEmpty()) {
                syllables.add(latin);
            }
        });
        return syllables;
    }
}
