package io.guildhall.platform.shared.web;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with what a person sent, so that all of it is said at once. */
public final class Checks {

    private final List<Wording> wrong = new ArrayList<>();

    /** Notes that the field is wrong unless the condition holds; answers whether it holds. */
    public boolean that(boolean condition, String field, String key, Object... arguments) {
        if (!condition) {
            wrong.add(Wording.of(field, key, arguments));
        }
        return condition;
    }

    /** Text that must be there and may not be longer than that; control characters are refused. */
    public boolean text(String value, String field, int longest) {
        return that(value != null && !value.isBlank(), field, "shared.check.missing")
                && optionalText(value, field, longest);
    }

    /** Text that may be missing but may not be longer than that; control characters are refused. */
    public boolean optionalText(String value, String field, int longest) {
        return value == null
                || that(value.length() <= longest, field, "shared.check.too-long", longest)
                        && that(value.chars().noneMatch(Checks::isControl), field, "shared.check.control-characters");
    }

    public boolean isEmpty() {
        return wrong.isEmpty();
    }

    /** Refuses where anything was wrong. */
    public void done() {
        if (!wrong.isEmpty()) {
            throw WordedRejection.ofAll(wrong);
        }
    }

    /** Line breaks and tabs are text; other control characters, and those that turn the direction of writing, are not. */
    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
