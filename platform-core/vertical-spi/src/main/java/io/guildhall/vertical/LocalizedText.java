package io.guildhall.vertical;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One text in several languages, keyed by BCP 47 tag ({@code en}, {@code zh-CN}). English is always there and is what a
 * reader of any other language gets. The languages are in the order of their tags, so that the same text is written the
 * same by every virtual machine.
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public LocalizedText {
        byLanguage.forEach((language, text) -> Objects.requireNonNull(text, language));
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
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
