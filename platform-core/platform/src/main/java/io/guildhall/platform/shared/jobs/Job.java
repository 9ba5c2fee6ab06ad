package io.guildhall.platform.shared.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of long work. A run that was cut off is started again, so it must find out for itself how far it came. It runs
 * outside a transaction and inside the tenant it was started in, if any.
 */
public interface Job {

    /** Unique among jobs; never changes. */
    String name();

    /**
     * Does the work, or the rest of it.
     *
     * @param subject what it is about: the id of a launch, an import
     */
    void run(UUID subject);

    /** When to do the same again, asked each time it has been done; nothing where it is done for good. */
    default Optional<Instant> again(UUID subject) {
        return Optional.empty();
    }
}
