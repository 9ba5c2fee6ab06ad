package io.guildhall.vertical;

import java.util.Objects;

/**
 * One thing wrong with an input.
 *
 * @param field the attribute, identifier scheme or calculator input at fault
 * @param reason what is wrong, in words a person can act on
 */
public record Violation(String field, LocalizedText reason) {

    public Violation {
        Objects.requireNonNull(field, "field is null");
        Objects.requireNonNull(reason, "reason is null");
    }
}
