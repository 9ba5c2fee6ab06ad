package io.guildhall.platform.shared;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** One spelling for what people write in several: full-width and compatibility forms (NFKC), traditional characters as simplified ones. */
public final class OneSpelling {

    private static final Normalizer2 FORMS = Normalizer2.getNFKCInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private OneSpelling() {}

    /** The text in that spelling; words stay words, capitals stay capitals. */
    public static String of(String text) {
        return simplified(FORMS.normalize(text));
    }

    /** The text with traditional characters as simplified ones. */
    public static String simplified(String text) {
        return CHINESE.matcher(text).find() ? SIMPLIFIED.transliterate(text) : text;
    }
}
