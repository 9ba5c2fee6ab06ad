package io.guildhall.platform.duplicates;

import io.guildhall.platform.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares what has changed in a marketplace until nothing is left. Its subject is {@link #CHANGES}, or {@link #EVERYTHING}
 * where all published products are to be compared. A run that was cut off goes on with what is left on the list.
 */
@ApplicationScoped
class FindingDuplicates implements Job {

    static final String NAME = "duplicates.find";
    static final UUID CHANGES = new UUID(0L, 1L);
    static final UUID EVERYTHING = new UUID(0L, 2L);

    private static final UUID BEGINNING = new UUID(0L, 0L);
    private static final Duration SOON = Duration.ofSeconds(2);

    private Finding finding;
    private Clock clock;

    protected FindingDuplicates() {}

    @Inject
    FindingDuplicates(Finding finding, Clock clock) {
        this.finding = finding;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        if (subject.equals(EVERYTHING)) {
            Optional<UUID> last = finding.putOnTheList(BEGINNING);
            while (last.isPresent()) {
                last = finding.putOnTheList(last.get());
            }
        }
        boolean more = finding.compareSome();
        while (more) {
            more = finding.compareSome();
        }
    }

    /** What changed while this was at its end. */
    @Override
    public Optional<Instant> again(UUID subject) {
        return subject.equals(CHANGES) && finding.isAnythingDue()
                ? Optional.of(clock.instant().plus(SOON))
                : Optional.empty();
    }
}
