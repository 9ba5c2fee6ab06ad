package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;

/** The query parameters of every list: {@code limit} from 1 to 100, and the {@code cursor} of an earlier answer. */
public class Paging {

    static final int LARGEST = 100;
    static final int USUAL = 20;

    @QueryParam("limit")
    @DefaultValue("" + USUAL)
    private String limit;

    @QueryParam("cursor")
    @DefaultValue("")
    private String cursor;

    public int limit() {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > LARGEST) {
            throw Rejection.of("limit", "The limit is from 1 to %d", LARGEST);
        }
        return Integer.parseInt(limit);
    }

    /** Where to go on, empty at the beginning. */
    public String cursor() {
        return cursor;
    }

    /** The id to go on after, for lists whose cursors are ids. */
    public Optional<UUID> cursorId() {
        try {
            return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("cursor", "This is not the cursor of an earlier answer");
        }
    }
}
