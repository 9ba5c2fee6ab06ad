package io.guildhall.vertical;

import java.util.Objects;

/**
 * One value of an enumeration.
 *
 * @param code what is stored and sent, unique within its attribute
 * @param name what people read
 */
public record AllowedValue(String code, LocalizedText name) {

    public AllowedValue {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(name, "name is null");
    }

    /** A value whose code is its name in every language, such as a grade. */
    public static AllowedValue of(String code) {
        return new AllowedValue(code, LocalizedText.same(code));
    }
}
