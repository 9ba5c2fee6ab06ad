package io.guildhall.platform.moderation.rest;

import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.moderation.Match;
import io.guildhall.platform.moderation.Review;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a listing stands.
 *
 * @param status PUBLISHED, WITHDRAWN, HELD or SENT_BACK
 * @param state null where it never had to be looked at
 * @param version what a decision refers to
 */
public record ReviewJson(
        UUID id,
        String number,
        long version,
        UUID company,
        String category,
        Map<String, String> name,
        String status,
        String state,
        String cause,
        Instant since,
        String reason,
        String words,
        List<MatchJson> matches) {

    /** A rule that fits it, and where. */
    public record MatchJson(
            UUID rule, String kind, String action, String value, String field, Map<String, String> reason) {}

    static ReviewJson of(Candidate listing, Optional<Review> review, List<Match> matches, String category) {
        return new ReviewJson(
                listing.product(),
                listing.number(),
                listing.version(),
                listing.company(),
                category,
                listing.content().name().byLanguage(),
                listing.status().name(),
                review.map(each -> each.state().name()).orElse(null),
                review.map(each -> each.cause().name()).orElse(null),
                review.map(Review::since).orElse(null),
                review.flatMap(Review::reason).map(Enum::name).orElse(null),
                review.map(Review::words).filter(words -> !words.isEmpty()).orElse(null),
                matches.stream()
                        .map(match -> new MatchJson(
                                match.rule(),
                                match.kind().name(),
                                match.action().name(),
                                match.value(),
                                match.field(),
                                match.reason().byLanguage()))
                        .toList());
    }
}
