package io.guildhall.platform.moderation;

import io.guildhall.platform.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks for rules that came to be together as they come into force. */
@ApplicationScoped
class SweepingAgain implements Job {

    static final String NAME = "moderation.sweep";

    private Sweeping sweeping;
    private Clock clock;

    protected SweepingAgain() {}

    @Inject
    SweepingAgain(Sweeping sweeping, Clock clock) {
        this.sweeping = sweeping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A run that was cut off begins anew: what it found is in the queue and is not found again. */
    @Override
    public void run(UUID sweep) {
        Instant begun = clock.instant();
        List<UUID> due = sweeping.due(sweep);
        if (due.isEmpty()) {
            return;
        }
        Optional<UUID> last = sweeping.look(due, null);
        while (last.isPresent()) {
            last = sweeping.look(due, last.get());
        }
        sweeping.swept(due, begun);
    }

    @Override
    public Optional<Instant> again(UUID sweep) {
        return sweeping.next(sweep);
    }
}
