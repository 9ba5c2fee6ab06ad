package io.guildhall.platform.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which reviews are wanted.
 *
 * @param states empty for all
 * @param categories empty for all
 * @param before only those that came to stand as they do before then
 */
public record QueueFilter(
        Set<ReviewState> states,
        Optional<ReviewCause> cause,
        Optional<UUID> company,
        Set<UUID> categories,
        Optional<Instant> before,
        boolean newestFirst) {

    /** What waits for a decision, the oldest first. */
    public static QueueFilter waiting() {
        return new QueueFilter(
                Set.of(ReviewState.WAITING), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), false);
    }
}
