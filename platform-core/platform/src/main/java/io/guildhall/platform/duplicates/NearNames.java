package io.guildhall.platform.duplicates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether two names are nearly the same: the same words in any order, but for one that is missing or misspelt. Words
 * with digits are never misspelt: {@code DN50} and {@code DN80} are two things.
 */
final class NearNames {

    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int MOST_SLIPS = 2;

    private NearNames() {}

    /** The words of a name, each once, in alphabetical order. */
    static List<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}.]+"))
                .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Two names can only be near where they have one of these in common: all their words, or all but one. */
    static Set<String> blocks(String name) {
        List<String> words = words(name);
        Set<String> blocks = new LinkedHashSet<>();
        if (words.isEmpty()) {
            return blocks;
        }
        blocks.add(String.join(" ", words));
        if (words.size() > 1 && words.size() <= MOST_WORDS) {
            for (int left = 0; left < words.size(); left++) {
                List<String> others = new ArrayList<>(words);
                others.remove(left);
                blocks.add(String.join(" ", others));
            }
        }
        return blocks;
    }

    static boolean near(String one, String other) {
        List<String> first = new ArrayList<>(words(one));
        List<String> second = new ArrayList<>(words(other));
        List<String> common = new ArrayList<>(first);
        common.retainAll(second);
        first.removeAll(common);
        second.removeAll(common);
        if (common.isEmpty() && first.size() + second.size() > 0 || first.size() > 1 || second.size() > 1) {
            return false;
        }
        if (first.isEmpty() || second.isEmpty()) {
            return first.stream().allMatch(NearNames::isPlain)
                    && second.stream().allMatch(NearNames::isPlain);
        }
        return misspelt(first.get(0), second.get(0));
    }

    private static boolean isPlain(String word) {
        return word.chars().noneMatch(Character::isDigit);
    }

    private static boolean misspelt(String one, String other) {
        boolean longEnough = Math.min(one.length(), other.length()) >= SHORTEST_MISSPELT;
        return longEnough && isPlain(one) && isPlain(other) && slips(one, other) <= MOST_SLIPS;
    }

    /** How many letters have to be put in, left out or exchanged to make one word of the other (Levenshtein). */
    private static int slips(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int exchanged = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(exchanged, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
