package io.guildhall.platform.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of the log are wanted; what is empty does not matter.
 *
 * @param actor a username or a name, in full
 */
public record AuditFilter(
        Optional<String> action, Optional<String> actor, Optional<String> subjectType, Optional<UUID> subject) {

    public static AuditFilter all() {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What was done to that one thing. */
    public static AuditFilter about(String subjectType, UUID subject) {
        return new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(subjectType), Optional.of(subject));
    }
}
