package io.guildhall.platform.shared;

import java.util.Objects;

/**
 * One field at fault.
 *
 * @param field the field's name as the caller sent it, with dots and indices into parts ({@code lines[2].quantity})
 * @param message what is wrong, in words a person can act on
 */
public record FieldError(String field, String message) {

    public FieldError {
        Objects.requireNonNull(field, "field is null");
        Objects.requireNonNull(message, "message is null");
    }
}
