package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.Rejection;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Where an item stands in a list that is sorted by time, and by id where several have the same. */
public record TimeCursor(Instant at, UUID id) {

    private static final String SEPARATOR = "_";

    /** The place a client sent back; nothing for the beginning, a refusal of {@code cursor} for what is none. */
    public static Optional<TimeCursor> parse(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        int separator = cursor.indexOf(SEPARATOR);
        try {
            return Optional.of(new TimeCursor(
                    Instant.parse(cursor.substring(0, Math.max(0, separator))),
                    UUID.fromString(cursor.substring(separator + 1))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Rejection.of("cursor", "This cursor is of no list of ours");
        }
    }

    /** As a client gets it. */
    @Override
    public String toString() {
        return at + SEPARATOR + id;
    }
}
