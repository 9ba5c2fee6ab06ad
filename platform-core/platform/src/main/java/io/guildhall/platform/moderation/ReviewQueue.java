package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.Holds;
import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.moderation.store.ReviewRows;
import io.guildhall.platform.moderation.store.StepRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The listings that wait for a decision, and what has become of those that did. */
@TenantFacade
public class ReviewQueue {

    private static final int MOST_CHOICES = 200;
    private static final int MOST_STEPS = 50;

    private ReviewRows reviews;
    private StepRows steps;
    private Holds holds;
    private RuleBooks books;
    private ModerationGate gate;
    private Taxonomy taxonomy;

    protected ReviewQueue() {}

    @Inject
    ReviewQueue(
            ReviewRows reviews, StepRows steps, Holds holds, RuleBooks books, ModerationGate gate, Taxonomy taxonomy) {
        this.reviews = reviews;
        this.steps = steps;
        this.holds = holds;
        this.books = books;
        this.gate = gate;
        this.taxonomy = taxonomy;
    }

    /**
     * A listing with how it stands.
     *
     * @param review nothing where it never had to be looked at
     * @param matches the rules that fit it as it is now
     * @param texts what it says, with the places rules fit
     * @param history the latest step first
     */
    public record Sheet(
            Candidate listing,
            Optional<Review> review,
            List<Match> matches,
            List<MarkedText> texts,
            List<StepTaken> history) {}

    /** A review with the version of its listing that a decision refers to. */
    public record Line(Review review, Candidate listing) {}

    /** A page of reviews; listings that are no longer there are left out. */
    public ListAnswer<Line> list(QueueFilter filter, String cursor, int limit) {
        ListAnswer<Review> page = ListAnswer.of(reviews.list(filter, cursor, limit + 1), limit, ReviewRows::cursor);
        Map<UUID, Candidate> listings =
                listings(page.items().stream().map(Review::product).toList());
        return new ListAnswer<>(
                page.items().stream()
                        .filter(review -> listings.containsKey(review.product()))
                        .map(review -> new Line(review, listings.get(review.product())))
                        .toList(),
                page.next());
    }

    /** What became of the listings of the actor's company that had to be looked at. */
    public ListAnswer<Line> own(Actor actor, Set<ReviewState> states, String cursor, int limit) {
        return list(
                new QueueFilter(
                        states,
                        Optional.empty(),
                        Optional.of(actor.requireCompany()),
                        Set.of(),
                        Optional.empty(),
                        true),
                cursor,
                limit);
    }

    /** A listing of the actor's company. */
    public Sheet ownSheet(Actor actor, UUID product) {
        Sheet sheet = sheet(product);
        if (!sheet.listing().company().equals(actor.requireCompany())) {
            throw Rejection.notFound("product", product);
        }
        return sheet;
    }

    /** A listing, whether it waits or not. */
    public Sheet sheet(UUID product) {
        Candidate listing = holds.find(List.of(product)).stream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("product", product));
        RuleBook book = books.current().book();
        CategoryTree tree = taxonomy.tree();
        List<Match> matches = gate.matches(book, tree, listing.content());
        return new Sheet(
                listing,
                Optional.ofNullable(reviews.find(List.of(product)).get(product)),
                matches,
                MarkedText.of(listing.content(), matches),
                steps.list(Optional.of(product), Optional.empty(), Optional.empty(), null, MOST_STEPS));
    }

    /** What happened to all listings or to one, the latest first. */
    public ListAnswer<StepTaken> history(
            Optional<UUID> product, Optional<UUID> company, Optional<ReviewStep> step, UUID before, int limit) {
        return ListAnswer.of(
                steps.list(product, company, step, before, limit + 1),
                limit,
                taken -> taken.id().toString());
    }

    public long countWaiting() {
        return reviews.countWaiting();
    }

    /** The companies that have something in the queue, as many as can be chosen from. */
    public Set<UUID> companiesWaiting() {
        return reviews.companiesWaiting(MOST_CHOICES);
    }

    /** The categories of what is in the queue. */
    public Set<UUID> categoriesWaiting() {
        return reviews.categoriesWaiting(MOST_CHOICES);
    }

    private Map<UUID, Candidate> listings(Collection<UUID> products) {
        return holds.find(products).stream().collect(Collectors.toMap(Candidate::product, Function.identity()));
    }
}
