package io.guildhall.platform.catalog.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes made of English names, where people do not care to think of one. */
final class Codes {

    private static final int LONGEST = 60;
    private static final int LONGEST_ATTRIBUTE = 40;

    private Codes() {}

    /** Words joined by hyphens, as categories and values have them: {@code hot-rolled-coil}. Empty where none can be made. */
    static String hyphened(String name) {
        String code = String.join("-", words(name));
        return code.substring(0, Math.min(LONGEST, code.length())).replaceAll("-+$", "");
    }

    /** Words joined in camel case, as attributes have them: {@code steelGrade}. Empty where none can be made. */
    static String camelCased(String name) {
        String joined = Stream.of(words(name))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining())
                .replaceAll("^[0-9]+", "");
        String code = joined.isEmpty() ? "" : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        return code.substring(0, Math.min(LONGEST_ATTRIBUTE, code.length()));
    }

    private static String[] words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
