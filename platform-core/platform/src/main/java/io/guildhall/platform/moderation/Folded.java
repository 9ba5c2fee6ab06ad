package io.guildhall.platform.moderation;

import io.guildhall.platform.shared.OneSpelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as banned words are looked for in it: without capitals, full-width and compatibility forms as plain ones,
 * traditional characters as simplified ones, one blank for many, and without what cannot be seen. Every place in it is a
 * place in the text as it is shown.
 */
final class Folded {

    private static final int FIRST_BEYOND_ASCII = 128;

    private final String shown;
    private final String folded;
    private final int[] origins;

    /** A piece of the shown text. */
    record Span(int from, int to) {}

    private Folded(String shown, String folded, int[] origins) {
        this.shown = shown;
        this.folded = folded;
        this.origins = origins;
    }

    static Folded of(String text) {
        String shown = Normalizer.normalize(text, Normalizer.Form.NFC);
        String simplified = OneSpelling.simplified(shown);
        String source = simplified.length() == shown.length() ? simplified : shown;
        StringBuilder folded = new StringBuilder();
        int[] origins = new int[source.length() + 1];
        for (int at = 0; at < source.length(); ) {
            int character = source.codePointAt(at);
            for (char each : plain(character).toCharArray()) {
                boolean blank = each == ' ' && (folded.length() == 0 || folded.charAt(folded.length() - 1) == ' ');
                if (!blank) {
                    if (folded.length() + 1 >= origins.length) {
                        origins = Arrays.copyOf(origins, origins.length * 2);
                    }
                    origins[folded.length()] = at;
                    folded.append(each);
                }
            }
            at += Character.charCount(character);
        }
        return new Folded(shown, folded.toString(), origins);
    }

    /** Plain letters and Chinese, which most texts are made of, are looked at without a detour. */
    private static String plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return " ";
        }
        if (character < FIRST_BEYOND_ASCII) {
            return Character.toString(Character.toLowerCase(character));
        }
        if (Character.UnicodeBlock.of(character) == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS) {
            return Character.toString(character);
        }
        if (Character.getType(character) == Character.FORMAT) {
            return "";
        }
        return OneSpelling.of(Character.toString(character)).toLowerCase(Locale.ROOT);
    }

    /** The text as it is shown, which the places of {@link #find} are of. */
    String shown() {
        return shown;
    }

    /** Whether they are words that can be looked for: more than signs, and more than one letter of an alphabet. */
    boolean isWords() {
        String words = words();
        boolean anything = words.codePoints().anyMatch(Character::isLetterOrDigit);
        return anything && !(words.codePointCount(0, words.length()) == 1 && isLetter(words.codePointAt(0)));
    }

    /** The same of two words that are found in the same places. */
    String key() {
        return words();
    }

    boolean contains(Folded words) {
        return indexOf(words.words(), 0) >= 0;
    }

    /** Where these words stand; letters of alphabets only as whole words, Chinese anywhere. */
    List<Span> find(Folded words) {
        List<Span> found = new ArrayList<>();
        String wanted = words.words();
        for (int at = indexOf(wanted, 0); at >= 0; at = indexOf(wanted, at + wanted.length())) {
            int last = origins[at + wanted.length() - 1];
            found.add(new Span(origins[at], last + Character.charCount(shown.codePointAt(last))));
        }
        return found;
    }

    private String words() {
        return folded.strip();
    }

    private int indexOf(String wanted, int from) {
        if (wanted.isEmpty()) {
            return -1;
        }
        int at = folded.indexOf(wanted, from);
        while (at >= 0 && !isWhole(at, at + wanted.length())) {
            at = folded.indexOf(wanted, at + 1);
        }
        return at;
    }

    private boolean isWhole(int from, int to) {
        boolean begins = from == 0 || !isLetter(folded.codePointAt(from)) || !isLetter(folded.codePointBefore(from));
        boolean ends =
                to == folded.length() || !isLetter(folded.codePointBefore(to)) || !isLetter(folded.codePointAt(to));
        return begins && ends;
    }

    /** Letters and digits that make words; Chinese, Japanese and Thai are written without blanks between words. */
    private static boolean isLetter(int character) {
        if (!Character.isLetterOrDigit(character) || Character.isIdeographic(character)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }
}
