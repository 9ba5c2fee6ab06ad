package io.guildhall.platform.shared.rest;

/**
 * What is taken for JSON before anything is made of it: texts that are texts, numbers that end, and no deeper than people
 * nest. Whether it is JSON at all is for its reader to say.
 */
final class ProperJson {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;
    private static final int ESCAPE = 6;
    private static final int HEX = 16;

    private final String json;

    private ProperJson(String json) {
        this.json = json;
    }

    /** Refuses bytes that are not worth reading. */
    static void require(byte[] body) {
        new ProperJson(ProperText.of(body).orElseThrow(() -> new UnreadableBody("The body is not text in UTF-8")))
                .check();
    }

    private void check() {
        int depth = 0;
        int number = 0;
        int index = 0;
        while (index < json.length()) {
            char character = json.charAt(index);
            number = isOfNumber(character) ? number + 1 : 0;
            if (number > LONGEST_NUMBER) {
                throw new UnreadableBody("A number of the body has more than " + LONGEST_NUMBER + " characters");
            }
            if (character == '[' || character == '{') {
                depth++;
            } else if (character == ']' || character == '}') {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new UnreadableBody("The body is nested more than " + DEEPEST + " levels deep");
            }
            index = character == '"' ? afterText(index + 1) : index + 1;
        }
    }

    /** Where the text that begins there ends; escapes must not make of it what could not have been written plainly. */
    private int afterText(int begin) {
        int index = begin;
        while (index < json.length()) {
            char character = json.charAt(index);
            if (character == '"') {
                return index + 1;
            }
            if (character != '\\') {
                index++;
            } else if (index + 1 < json.length() && json.charAt(index + 1) == 'u') {
                index = afterEscape(index);
            } else {
                index += 2;
            }
        }
        return index;
    }

    private int afterEscape(int index) {
        int unit = unit(index);
        if (unit < 0 || !Character.isSurrogate((char) unit) && unit != 0) {
            return index + ESCAPE;
        }
        int next = unit(index + ESCAPE);
        if (unit == 0
                || !Character.isHighSurrogate((char) unit)
                || next < 0
                || !Character.isLowSurrogate((char) next)) {
            throw new UnreadableBody("A text of the body holds characters that are none");
        }
        return index + 2 * ESCAPE;
    }

    /** The UTF-16 unit escaped there, or -1 where none is. */
    private int unit(int index) {
        if (index + ESCAPE > json.length() || json.charAt(index) != '\\' || json.charAt(index + 1) != 'u') {
            return -1;
        }
        String digits = json.substring(index + 2, index + ESCAPE);
        return digits.chars().allMatch(digit -> Character.digit(digit, HEX) >= 0) ? Integer.parseInt(digits, HEX) : -1;
    }

    private static boolean isOfNumber(char character) {
        return character >= '0' && character <= '9' || "+-.eE".indexOf(character) >= 0;
    }
}
