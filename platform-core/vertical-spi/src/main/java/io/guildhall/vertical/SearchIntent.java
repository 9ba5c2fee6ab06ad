package io.guildhall.vertical;

import java.util.List;
import java.util.Objects;

/**
 * What somebody who searches means, as far as the industry can tell.
 *
 * @param words what to look for in words: as typed, or in the industry's normal spelling
 * @param keys any of which names exactly what is meant, comparable with {@link Vertical#searchKeys}; empty for words only
 * @param related other searches that may help, never substitutes; empty where none come to mind
 */
public record SearchIntent(String words, List<String> keys, List<Related> related) {

    /**
     * Another search.
     *
     * @param words what it looks for
     * @param reason why it may help, such as that a grade is similar
     */
    public record Related(String words, LocalizedText reason) {}

    public SearchIntent {
        Objects.requireNonNull(words, "words is null");
        keys = List.copyOf(keys);
        related = List.copyOf(related);
    }

    /** Just these words. */
    public static SearchIntent of(String words) {
        return new SearchIntent(words, List.of(), List.of());
    }
}
