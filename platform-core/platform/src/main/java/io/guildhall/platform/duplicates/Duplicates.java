package io.guildhall.platform.duplicates;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.Holds;
import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.Merged;
import io.guildhall.platform.catalog.Merging;
import io.guildhall.platform.catalog.SameGoods;
import io.guildhall.platform.duplicates.store.KeyRows;
import io.guildhall.platform.duplicates.store.PairRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The products that may be the same, and what is decided about them. */
@TenantFacade
public class Duplicates {

    /** How many pairs are decided about at once. */
    public static final int MOST_AT_ONCE = 200;

    /** How long a merging can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    private static final int MOST_CHOICES = 200;

    @Inject
    private PairRows pairs;

    @Inject
    private KeyRows keys;

    @Inject
    private Holds holds;

    @Inject
    private Merging merging;

    @Inject
    private SameGoods sameGoods;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Compares these products with the others, soon. */
    public void lookAt(Collection<UUID> products) {
        keys.due(products);
        jobs.start(FindingDuplicates.NAME, FindingDuplicates.CHANGES);
    }

    /** Compares all published products with each other, in the background. */
    public void lookAtEverything(Actor actor) {
        jobs.start(FindingDuplicates.NAME, FindingDuplicates.EVERYTHING);
        audit.record(actor, "duplicates.sought", "duplicates", null, Map.of());
    }

    /** How many products still have to be compared. */
    public long countDue() {
        return keys.countDue();
    }

    public ListAnswer<Pair> list(PairFilter filter, String cursor, int limit) {
        return ListAnswer.of(pairs.list(filter, cursor, limit + 1), limit, PairRows::cursor);
    }

    public Pair find(UUID id) {
        return pairs.find(id).orElseThrow(() -> Rejection.notFound("pair", id));
    }

    public long countOpen() {
        return pairs.countOpen();
    }

    /** The companies that have something among the open pairs, as many as can be chosen from. */
    public Set<UUID> companiesOpen() {
        return pairs.companiesOpen(MOST_CHOICES);
    }

    /** The categories of the open pairs. */
    public Set<UUID> categoriesOpen() {
        return pairs.categoriesOpen(MOST_CHOICES);
    }

    /** Says that these are different; answers how many were still open. */
    public int dismiss(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, "selected", "duplicates.check.selected", Integer.valueOf(MOST_AT_ONCE));
        }
        List<Pair> open = pairs.lock(ids).stream()
                .filter(pair -> pair.state() == PairState.OPEN)
                .toList();
        pairs.put(open.stream()
                .map(pair -> decided(pair, PairState.DISMISSED, Optional.empty(), actor.displayName()))
                .toList());
        open.forEach(pair -> record(actor, "duplicates.dismissed", pair));
        return open.size();
    }

    /** Withdraws the newer of two products of one seller and moves what the older one does not have. */
    public void merge(Actor actor, UUID id) {
        Pair pair = requireOpen(id);
        Merged merged =
                merging.merge(actor, pair.older().product(), pair.newer().product());
        pairs.put(List.of(decided(pair, PairState.MERGED, Optional.of(merged), actor.displayName())));
        record(actor, "duplicates.merged", pair);
        jobs.start(TellingSellersOfMergers.NAME, pair.id());
    }

    /** Shows buyers of either product that the other seller has the same goods. */
    public void link(Actor actor, UUID id) {
        Pair pair = requireOpen(id);
        sameGoods.tie(pair.older().product(), pair.newer().product());
        pairs.put(List.of(decided(pair, PairState.LINKED, Optional.empty(), actor.displayName())));
        record(actor, "duplicates.linked", pair);
    }

    /** Takes back what was decided, so that the pair is open again; a merging within thirty days. */
    public void undo(Actor actor, UUID id) {
        Pair pair = lock(id);
        switch (pair.state()) {
            case MERGED -> {
                if (pair.since().plus(UNDOABLE).isBefore(clock.instant())) {
                    throw WordedRejection.of(
                            DuplicateReason.PAIR_SETTLED, "duplicates.reason.too-late", Integer.valueOf((int)
                                    UNDOABLE.toDays()));
                }
                merging.separate(actor, pair.moved().orElseThrow());
            }
            case LINKED -> sameGoods.untie(pair.newer().product());
            case DISMISSED -> {}
            default -> throw settled();
        }
        pairs.put(List.of(decided(pair, PairState.OPEN, Optional.empty(), "")));
        record(actor, "duplicates.undone", pair);
        keys.due(List.of(pair.older().product(), pair.newer().product()));
        jobs.start(FindingDuplicates.NAME, FindingDuplicates.CHANGES);
    }

    private Pair lock(UUID id) {
        return pairs.lock(List.of(id)).stream().findFirst().orElseThrow(() -> Rejection.notFound("pair", id));
    }

    /** An open pair whose products still say what they said when it was found. */
    private Pair requireOpen(UUID id) {
        Pair pair = lock(id);
        if (pair.state() != PairState.OPEN) {
            throw settled();
        }
        Map<UUID, Candidate> listings = holds
                .find(List.of(pair.older().product(), pair.newer().product()))
                .stream()
                .collect(Collectors.toMap(Candidate::product, Function.identity()));
        Candidate older = listings.get(pair.older().product());
        Candidate newer = listings.get(pair.newer().product());
        if (older == null || newer == null || !Finding.prints(older, newer).equals(pair.prints())) {
            throw WordedRejection.of(DuplicateReason.PAIR_CHANGED, "duplicates.reason.changed");
        }
        return pair;
    }

    private static WordedRejection settled() {
        return WordedRejection.of(DuplicateReason.PAIR_SETTLED, "duplicates.reason.settled");
    }

    private Pair decided(Pair pair, PairState state, Optional<Merged> moved, String by) {
        return new Pair(
                pair.id(),
                pair.older(),
                pair.newer(),
                pair.category(),
                pair.reason(),
                pair.toldBy(),
                state,
                pair.prints(),
                moved,
                clock.instant(),
                by);
    }

    private void record(Actor actor, String action, Pair pair) {
        audit.record(
                actor,
                action,
                "product",
                pair.newer().product(),
                Map.of("other", pair.older().product().toString()));
    }
}
