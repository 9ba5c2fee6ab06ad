package io.guildhall.platform.catalog.model;

/** What a text may consist of. Emoji and scripts of either direction may; what would hide or turn other text may not. */
final class Text {

    private Text() {}

    /** One line without control characters, broken surrogates, or characters that override the direction of text. */
    static boolean isPlainLine(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || isRefused(c));
    }

    /** The same over several lines. */
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || isRefused(c));
    }

    private static boolean isRefused(int c) {
        return c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xFFFE
                || c == 0xFFFF
                || c == 0xFFFD;
    }
}
