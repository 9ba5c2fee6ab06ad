package io.guildhall.platform.moderation;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.Holds;
import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.moderation.store.ReviewRows;
import io.guildhall.platform.moderation.store.RuleRows;
import io.guildhall.platform.moderation.store.StepRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks published listings through for rules that have come into force, chunk by chunk; buyers go on seeing what is found. */
@TenantFacade
class Sweeping {

    private static final int CHUNK = 500;

    private RuleRows rules;
    private RuleBooks books;
    private ReviewRows reviews;
    private StepRows steps;
    private Holds holds;
    private ModerationGate gate;
    private Taxonomy taxonomy;

    @Inject
    private Clock clock;

    protected Sweeping() {}

    @Inject
    Sweeping(
            RuleRows rules,
            RuleBooks books,
            ReviewRows reviews,
            StepRows steps,
            Holds holds,
            ModerationGate gate,
            Taxonomy taxonomy) {
        this.rules = rules;
        this.books = books;
        this.reviews = reviews;
        this.steps = steps;
        this.holds = holds;
        this.gate = gate;
        this.taxonomy = taxonomy;
    }

    /** The rules that job has to look for now. */
    public List<UUID> due(UUID sweep) {
        return rules.due(sweep, today());
    }

    /** When that job has to look again. */
    public Optional<Instant> next(UUID sweep) {
        return rules.next(sweep, today());
    }

    /** Looks through some listings for these rules, and answers the last one of them; nothing at the end. */
    public Optional<UUID> look(Collection<UUID> wanted, UUID after) {
        List<Candidate> listings = holds.publishedAfter(after, CHUNK);
        RuleBook book = books.current().book().only(wanted);
        CategoryTree tree = taxonomy.tree();
        List<UUID> fitting = listings.stream()
                .filter(listing -> !gate.matches(book, tree, listing.content()).isEmpty())
                .map(Candidate::product)
                .toList();
        queue(fitting, tree);
        return listings.size() < CHUNK
                ? Optional.empty()
                : Optional.of(listings.get(listings.size() - 1).product());
    }

    public void swept(Collection<UUID> found, Instant begun) {
        rules.swept(found, begun);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Somebody may have decided since they were read; an approval that knew of the rule stands. */
    private void queue(List<UUID> products, CategoryTree tree) {
        Instant now = clock.instant();
        RuleBook book = books.current().book();
        Map<UUID, Review> known = reviews.find(products);
        List<Review> found = new ArrayList<>();
        for (Candidate listing : holds.lock(products)) {
            List<Match> matches = gate.matches(book, tree, listing.content());
            Optional<Review> before = Optional.ofNullable(known.get(listing.product()));
            boolean waits = before.filter(review -> review.state() == ReviewState.WAITING)
                    .isPresent();
            boolean covered = before.filter(review -> review.covers(Reviews.print(listing.content()), matches))
                    .isPresent();
            if (listing.status() == ProductStatus.PUBLISHED && !matches.isEmpty() && !waits && !covered) {
                found.add(Reviews.waiting(listing, Reviews.cause(matches), matches, before, now));
            }
        }
        reviews.put(found);
        steps.add(found, ReviewStep.FOUND, AuditLog.SYSTEM, Optional.empty(), Ids.next(), now);
    }
}
