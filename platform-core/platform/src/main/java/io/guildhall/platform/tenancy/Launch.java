package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A template on its way to a marketplace. It runs until every step is done, or until one fails; a failed one is retried
 * from that step on, or discarded with everything it had made.
 *
 * @param run names the current attempt
 * @param steps in the order they run
 */
public record Launch(
        UUID id,
        TenantId marketplace,
        String slug,
        String template,
        Status status,
        UUID run,
        String requestedBy,
        FirstAdmin admin,
        Instant createdAt,
        Optional<Instant> finishedAt,
        List<Step> steps) {

    /** How far a launch is. */
    public enum Status {
        RUNNING,
        FAILED,
        DONE,
        DISCARDING,
        DISCARDED;

        /** Whether work goes on by itself. */
        public boolean isUnderWay() {
            return this == RUNNING || this == DISCARDING;
        }
    }

    /** How far a step is. */
    public enum StepStatus {
        PENDING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One step.
     *
     * @param message why it failed, empty otherwise
     */
    public record Step(
            String code,
            StepStatus status,
            LocalizedText message,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt) {

        /** How long it took, once it has ended. */
        public Optional<Duration> took() {
            return finishedAt.flatMap(end -> startedAt.map(start -> Duration.between(start, end)));
        }
    }

    public Launch {
        steps = List.copyOf(steps);
    }

    /** The step that failed, where one did. */
    public Optional<Step> failedStep() {
        return steps.stream().filter(step -> step.status() == StepStatus.FAILED).findFirst();
    }
}
