package io.guildhall.vertical;

import java.util.Map;
import java.util.Objects;

/**
 * One text in several languages, keyed by BCP 47 tag ({@code en}, {@code zh-CN}). English is always there and is what a
 * reader of any other language gets.
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("A localized text needs an English version: " + byLanguage);
        }
    }

    /** The same text in English and Chinese. */
    public static LocalizedText of(String english, String chinese) {
        return new LocalizedText(Map.of("en", english, "zh-CN", chinese));
    }

    /** A text that reads the same in every language, such as a formula or a code. */
    public static LocalizedText same(String text) {
        return new LocalizedText(Map.of("en", text));
    }

    /** The text in that language, or in English where there is none. */
    public String in(String language) {
        Objects.requireNonNull(language, "language is null");
        return byLanguage.getOrDefault(language, byLanguage.get("en"));
    }
}
