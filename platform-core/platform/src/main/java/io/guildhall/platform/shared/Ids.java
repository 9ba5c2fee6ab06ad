package io.guildhall.platform.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidUtil;
import java.time.Instant;
import java.util.UUID;

/** The one generator of ids: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
public final class Ids {

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** When that id was made, to the millisecond. */
    public static Instant instantOf(UUID id) {
        return UuidUtil.getInstant(id);
    }

    /** The least id that can have been made then or later. */
    public static UUID firstAt(Instant when) {
        return new UUID(when.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }

    /** The id a person or a client sent, or a rejection that says it is none. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Rejection(CommonReason.NOT_FOUND, "There is nothing with the id %s", text);
        }
    }
}
