package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The query parameters of every list: {@code limit} from 1 to 100, and the {@code cursor} of an earlier answer. */
public class Paging {

    private static final int LARGEST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    private int limit;

    @QueryParam("cursor")
    @DefaultValue("")
    private String cursor;

    public int limit() {
        if (limit < 1 || limit > LARGEST) {
            throw Rejection.of("limit", "The limit is from 1 to %d", LARGEST);
        }
        return limit;
    }

    /** Where to go on, empty at the beginning. */
    public String cursor() {
        return cursor;
    }
}
