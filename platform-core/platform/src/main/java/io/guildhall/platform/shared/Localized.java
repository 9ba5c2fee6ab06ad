package io.guildhall.platform.shared;

import io.guildhall.vertical.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that people typed in one language or in several. */
public final class Localized {

    private Localized() {}

    /**
     * The text in the languages it was given in, trimmed. Where English was left out, the first language stands in for
     * it; where nothing was given the text is empty.
     */
    public static LocalizedText of(Map<String, String> byLanguage) {
        Map<String, String> given = new LinkedHashMap<>();
        if (byLanguage != null) {
            byLanguage.forEach((language, text) -> {
                if (text != null && !text.isBlank()) {
                    given.put(language, text.strip());
                }
            });
        }
        if (!given.containsKey("en")) {
            given.put("en", given.isEmpty() ? "" : given.values().iterator().next());
        }
        return new LocalizedText(given);
    }

    /** Whether the text is empty in every language. */
    public static boolean isEmpty(LocalizedText text) {
        return text == null || text.byLanguage().values().stream().allMatch(String::isBlank);
    }

    /** The length of the longest of its versions. */
    public static int longest(LocalizedText text) {
        return text.byLanguage().values().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
