package io.guildhall.vertical.chemical;

import java.text.Normalizer;

/** Numbers as people paste them: full-width digits, dashes instead of hyphens, blanks around. */
final class Hyphens {

    private static final int LONGEST = 64;

    private Hyphens() {}

    /** The value with plain digits and hyphens and no blanks around; empty where it is too long to be a number. */
    static String plain(String value) {
        if (value.length() > LONGEST) {
            return "";
        }
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2015\\u2212\\u30FC\\uFE63]", "-")
                .strip();
    }
}
