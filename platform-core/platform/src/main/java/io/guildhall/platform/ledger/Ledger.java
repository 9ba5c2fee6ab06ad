package io.guildhall.platform.ledger;

import io.guildhall.platform.ledger.store.JournalStore;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The journal of the current marketplace and what follows from it. */
@TenantFacade
public class Ledger {

    private JournalStore journal;

    protected Ledger() {}

    @Inject
    Ledger(JournalStore journal) {
        this.journal = journal;
    }

    /** Books an entry in the transaction of what caused it. */
    public void post(Entry entry) {
        journal.append(List.of(entry));
    }

    /** Books several entries at once, in this order. */
    public void post(List<Entry> entries) {
        journal.append(entries);
    }

    /** Every account with its sums, by account number. */
    public TrialBalance trialBalance() {
        return journal.trialBalance();
    }

    /** The accounts of one company alone; they need not balance among themselves. */
    public TrialBalance accountsOf(UUID company) {
        return new TrialBalance(journal.trialBalance().accounts().stream()
                .filter(line -> company.equals(line.account().company()))
                .toList());
    }

    /**
     * The entries that fit the filter, the newest first.
     *
     * @param before the entry to go on after, or null for the beginning
     */
    public List<JournalEntry> journal(JournalFilter filter, UUID before, int limit) {
        return journal.find(filter, before, limit);
    }
}
