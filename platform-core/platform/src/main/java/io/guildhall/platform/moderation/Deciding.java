package io.guildhall.platform.moderation;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.Holds;
import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.moderation.store.ReviewRows;
import io.guildhall.platform.moderation.store.StepRows;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides about listings: exactly about what was looked at, and so that the seller is told. */
@TenantFacade
public class Deciding {

    /** Most listings that are decided about at once. */
    public static final int MOST_AT_ONCE = 100;

    private ReviewRows reviews;
    private StepRows steps;
    private Holds holds;
    private RuleBooks books;
    private ModerationGate gate;
    private Taxonomy taxonomy;
    private Jobs jobs;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    protected Deciding() {}

    @Inject
    Deciding(
            ReviewRows reviews,
            StepRows steps,
            Holds holds,
            RuleBooks books,
            ModerationGate gate,
            Taxonomy taxonomy,
            Jobs jobs) {
        this.reviews = reviews;
        this.steps = steps;
        this.holds = holds;
        this.books = books;
        this.gate = gate;
        this.taxonomy = taxonomy;
        this.jobs = jobs;
    }

    /**
     * What became of listings that were decided about at once.
     *
     * @param changed how many say something else than what was looked at, and were left alone
     * @param others how many did not wait for that decision, and were left alone
     */
    public record Outcome(int decided, int changed, int others) {}

    /** Decides about one listing, refused where it is no longer what was looked at. */
    public void decide(Actor actor, Verdict verdict, UUID product, long version) {
        Candidate listing = holds.lock(List.of(product)).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("product", product));
        if (listing.version() != version) {
            throw WordedRejection.of(CommonReason.CHANGED_MEANWHILE, "moderation.changed-meanwhile", listing.number());
        }
        Map<UUID, Review> known = reviews.find(List.of(product));
        if (!isOpen(verdict.decision(), listing, Optional.ofNullable(known.get(product)))) {
            throw WordedRejection.of(ModerationReason.NOT_TO_DECIDE, "moderation.not-to-decide", listing.number());
        }
        carryOut(actor, verdict, List.of(listing), known);
    }

    /** Decides the same about many; those that have changed since they were looked at are left alone. */
    public Outcome decideAll(Actor actor, Verdict verdict, Map<UUID, Long> versions) {
        if (versions.isEmpty() || versions.size() > MOST_AT_ONCE) {
            throw WordedRejection.ofAll(List.of(Wording.of("selected", "moderation.check.selected", MOST_AT_ONCE)));
        }
        List<Candidate> listings = holds.lock(versions.keySet());
        if (listings.size() < versions.size()) {
            throw Rejection.notFound("product", "among those");
        }
        Map<UUID, Review> known = reviews.find(versions.keySet());
        List<Candidate> open = new ArrayList<>();
        int changed = 0;
        for (Candidate listing : listings) {
            if (listing.version() != versions.get(listing.product())) {
                changed++;
            } else if (isOpen(verdict.decision(), listing, Optional.ofNullable(known.get(listing.product())))) {
                open.add(listing);
            }
        }
        carryOut(actor, verdict, open, known);
        return new Outcome(open.size(), changed, listings.size() - open.size() - changed);
    }

    private static boolean isOpen(Decision decision, Candidate listing, Optional<Review> review) {
        boolean waits =
                review.filter(each -> each.state() == ReviewState.WAITING).isPresent();
        return switch (decision) {
            case APPROVE, REFUSE, ASK_FOR_CHANGES -> waits && listing.status() != ProductStatus.WITHDRAWN;
            case TAKE_DOWN -> listing.status() == ProductStatus.PUBLISHED;
            case REINSTATE -> listing.status() == ProductStatus.SENT_BACK;
        };
    }

    private void carryOut(Actor actor, Verdict verdict, List<Candidate> listings, Map<UUID, Review> known) {
        if (listings.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        RuleBook book = books.current().book();
        List<UUID> products = listings.stream().map(Candidate::product).toList();
        List<Review> decided = new ArrayList<>();
        for (Candidate listing : listings) {
            List<Match> matches = gate.matches(book, taxonomy.tree(), listing.content());
            Review review = Optional.ofNullable(known.get(listing.product()))
                    .orElseGet(() -> Reviews.waiting(listing, ReviewCause.TAKEN_DOWN, matches, Optional.empty(), now));
            decided.add(Reviews.decided(review, listing, matches, verdict, now));
            note(actor, verdict, listing);
        }
        reviews.put(decided);
        UUID batch = Ids.next();
        steps.add(decided, verdict.decision().step(), actor, Optional.of(verdict), batch, now);
        if (verdict.decision().shows()) {
            holds.show(products);
        } else {
            holds.sendBack(products);
        }
        jobs.start(TellingSellers.NAME, batch);
    }

    private void note(Actor actor, Verdict verdict, Candidate listing) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("number", listing.number());
        verdict.reason().ifPresent(reason -> details.put("reason", reason.name()));
        if (!verdict.words().isEmpty()) {
            details.put("words", verdict.words());
        }
        audit.record(
                actor,
                switch (verdict.decision()) {
                    case APPROVE -> "listing.approved";
                    case REFUSE -> "listing.refused";
                    case ASK_FOR_CHANGES -> "listing.changes-asked";
                    case TAKE_DOWN -> "listing.taken-down";
                    case REINSTATE -> "listing.reinstated";
                },
                "product",
                listing.product(),
                details);
    }

    /** Listings of the actor's company that wait for nothing any more, because they were withdrawn. */
    void withdrawn(UUID product) {
        boolean gone =
                holds.find(List.of(product)).stream().anyMatch(listing -> listing.status() == ProductStatus.WITHDRAWN);
        Review review = reviews.find(List.of(product)).get(product);
        if (gone && review != null && review.state() == ReviewState.WAITING) {
            Instant now = clock.instant();
            Review closed = Reviews.in(review, ReviewState.WITHDRAWN, now);
            reviews.put(List.of(closed));
            steps.add(Set.of(closed), ReviewStep.WITHDRAWN, AuditLog.SYSTEM, Optional.empty(), Ids.next(), now);
        }
    }
}
