package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Holds;
import io.guildhall.platform.catalog.ListingGate;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.moderation.store.ReviewRows;
import io.guildhall.platform.moderation.store.StepRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Refuses what a rule forbids, and puts into the queue what somebody has to look at. What an admin has approved passes as
 * long as it says the same and no new rule fits it; what an admin has sent back is looked at again.
 */
@ApplicationScoped
class ModerationGate implements ListingGate {

    private RuleBooks books;
    private ReviewRows reviews;
    private StepRows steps;
    private Holds holds;
    private Taxonomy taxonomy;
    private Clock clock;

    protected ModerationGate() {}

    @Inject
    ModerationGate(RuleBooks books, ReviewRows reviews, StepRows steps, Holds holds, Taxonomy taxonomy, Clock clock) {
        this.books = books;
        this.reviews = reviews;
        this.steps = steps;
        this.holds = holds;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Override
    public List<List<Wording>> refuse(List<Optional<UUID>> products, List<Content> listings) {
        RuleBook book = books.current().book();
        CategoryTree tree = taxonomy.tree();
        List<List<Wording>> refusals = new ArrayList<>();
        for (int index = 0; index < listings.size(); index++) {
            Content listing = listings.get(index);
            List<Match> matches = matches(book, tree, listing);
            boolean refused = matches.stream().anyMatch(ModerationGate::refuses);
            refusals.add(
                    !refused || isApproved(products.get(index), listing, matches)
                            ? List.of()
                            : matches.stream()
                                    .filter(ModerationGate::refuses)
                                    .map(match -> refusal(match, tree))
                                    .toList());
        }
        return refusals;
    }

    /** Whether an admin has let exactly this be listed in spite of these rules. */
    private boolean isApproved(Optional<UUID> product, Content listing, List<Match> matches) {
        return product.map(id -> reviews.find(List.of(id)).get(id))
                .filter(review -> review.covers(Reviews.print(listing), matches))
                .isPresent();
    }

    private static boolean refuses(Match match) {
        return match.action() == RuleAction.REFUSE;
    }

    @Override
    public Set<UUID> hold(Actor actor, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        RuleBooks.Current current = books.current();
        CategoryTree tree = taxonomy.tree();
        Map<UUID, Review> known = reviews.find(candidates.stream()
                .filter(candidate -> candidate.version() > 0)
                .map(Candidate::product)
                .toList());
        boolean isNew = current.settings().review() == ReviewMode.FIRST_LISTINGS
                && isNew(candidates.get(0).company());
        Instant now = clock.instant();
        List<Review> held = new ArrayList<>();
        List<Review> resubmitted = new ArrayList<>();
        List<Review> cleared = new ArrayList<>();
        Set<UUID> waiting = new HashSet<>();
        for (Candidate candidate : candidates) {
            List<Match> matches = matches(current.book(), tree, candidate.content());
            Optional<Review> before = Optional.ofNullable(known.get(candidate.product()));
            Optional<ReviewCause> cause = cause(current.settings(), isNew, candidate, matches, before);
            if (cause.isPresent()) {
                waiting.add(candidate.product());
                boolean waited = before.filter(review -> review.state() == ReviewState.WAITING)
                        .isPresent();
                Review review = Reviews.waiting(candidate, cause.get(), matches, before, now);
                (cause.get() == ReviewCause.RESUBMITTED && !waited ? resubmitted : held).add(review);
            } else {
                before.filter(review -> review.state() == ReviewState.WAITING)
                        .ifPresent(review -> cleared.add(Reviews.in(review, ReviewState.CLEARED, now)));
            }
        }
        write(held, known, ReviewStep.HELD, actor, now);
        write(resubmitted, Map.of(), ReviewStep.RESUBMITTED, actor, now);
        write(cleared, Map.of(), ReviewStep.CLEARED, actor, now);
        return waiting;
    }

    /** What waits on after one more correction has been noted already. */
    private void write(List<Review> some, Map<UUID, Review> before, ReviewStep step, Actor actor, Instant now) {
        reviews.put(some);
        steps.add(
                some.stream()
                        .filter(review -> !before.containsKey(review.product())
                                || before.get(review.product()).state() != ReviewState.WAITING)
                        .toList(),
                step,
                actor,
                Optional.empty(),
                Ids.next(),
                now);
    }

    private Optional<ReviewCause> cause(
            Settings settings, boolean isNew, Candidate candidate, List<Match> matches, Optional<Review> before) {
        if (before.filter(Review::mustBeSeenAgain).isPresent()) {
            return Optional.of(ReviewCause.RESUBMITTED);
        }
        if (before.filter(review -> review.covers(Reviews.print(candidate.content()), matches))
                .isPresent()) {
            return Optional.empty();
        }
        if (!matches.isEmpty()) {
            return Optional.of(Reviews.cause(matches));
        }
        if (settings.review() == ReviewMode.EVERY_LISTING && saysSomethingElse(candidate)) {
            return Optional.of(ReviewCause.EVERY_LISTING);
        }
        return isNew ? Optional.of(ReviewCause.FIRST_LISTING) : Optional.empty();
    }

    /** A published listing that only changes its prices needs no other look. */
    private boolean saysSomethingElse(Candidate candidate) {
        return candidate.version() == 0
                || holds.find(List.of(candidate.product())).stream()
                        .noneMatch(kept -> kept.status() == ProductStatus.PUBLISHED
                                && Reviews.print(kept.content()).equals(Reviews.print(candidate.content())));
    }

    private boolean isNew(UUID company) {
        return !holds.isSelling(company) && !reviews.anyApproved(company);
    }

    /** The rules that fit a listing today. */
    List<Match> matches(RuleBook book, CategoryTree tree, Content listing) {
        Set<String> categories =
                tree.path(listing.category()).stream().map(CategoryView::code).collect(Collectors.toSet());
        return book.matches(listing, categories, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Wording refusal(Match match, CategoryTree tree) {
        return switch (match.kind()) {
            case WORD -> Wording.of(match.field(), "moderation.refused.word", match.value(), match.reason());
            case IDENTIFIER ->
                Wording.of(match.field(), "moderation.refused.identifier", match.value(), match.reason());
            case CATEGORY ->
                Wording.of(
                        match.field(),
                        "moderation.refused.category",
                        tree.find(match.value()).map(CategoryView::name).orElseThrow(),
                        match.reason());
        };
    }
}
