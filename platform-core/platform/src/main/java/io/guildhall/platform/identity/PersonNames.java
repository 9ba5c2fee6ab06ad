package io.guildhall.platform.identity;

/** People's names as they are written: the family name first in Chinese, Japanese and Korean, last elsewhere. */
public final class PersonNames {

    private PersonNames() {}

    /** The whole name; either part may be empty. */
    public static String full(String given, String family) {
        String first = given == null ? "" : given.strip();
        String last = family == null ? "" : family.strip();
        boolean eastern = (first + last).codePoints().anyMatch(PersonNames::isEastern);
        return eastern ? last + first : (first + " " + last).strip();
    }

    private static boolean isEastern(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
    }
}
