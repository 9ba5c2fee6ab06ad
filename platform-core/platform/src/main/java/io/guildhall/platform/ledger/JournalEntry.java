package io.guildhall.platform.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An entry as the journal shows it. */
public record JournalEntry(UUID id, Instant at, Entry.Cause cause, UUID order, String reference, List<Line> postings) {

    /**
     * One posting of it.
     *
     * @param debit zero on the credit side
     * @param credit zero on the debit side
     */
    public record Line(Account account, String currency, BigDecimal debit, BigDecimal credit) {}
}
