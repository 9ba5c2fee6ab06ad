package io.guildhall.platform.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * Which entries of the journal to look at; all of what is given must fit.
 *
 * @param reference beginning of an order's number
 */
public record JournalFilter(Optional<Entry.Cause> cause, Optional<Chart> chart, Optional<String> reference) {

    public JournalFilter {
        Objects.requireNonNull(cause, "cause is null");
        Objects.requireNonNull(chart, "chart is null");
        Objects.requireNonNull(reference, "reference is null");
    }

    public static JournalFilter everything() {
        return new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
