package io.guildhall.platform.shared.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries and regions of ISO 3166-1 in the reader's language. */
public final class Countries {

    private Countries() {}

    /** All of them by name. */
    public static List<Choice> choices(Texts texts) {
        Collator collator = Collator.getInstance(texts.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Choice.of(code, name(code, texts)))
                .sorted(Comparator.comparing(Choice::label, collator))
                .toList();
    }

    /** What a country is called. */
    public static String name(String code, Texts texts) {
        String key = "shared.country." + code;
        return texts.has(key) ? texts.t(key) : new Locale("", code).getDisplayCountry(texts.locale());
    }
}
