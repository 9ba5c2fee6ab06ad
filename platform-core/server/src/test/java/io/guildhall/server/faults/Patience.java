package io.guildhall.server.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens by itself, but not for ever. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    static void until(String what, BooleanSupplier happened) {
        until(what, () -> "", happened);
    }

    static void until(String what, Duration longest, BooleanSupplier happened) {
        until(what, longest, () -> "", happened);
    }

    /** The state is told where it does not happen. */
    static void until(String what, Supplier<Object> state, BooleanSupplier happened) {
        until(what, LONGEST, state, happened);
    }

    private static void until(String what, Duration longest, Supplier<Object> state, BooleanSupplier happened) {
        Instant latest = Instant.now().plus(longest);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("Waited in vain: " + what + " " + state.get());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
