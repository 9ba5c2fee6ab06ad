package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ListingGate.Content;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** How reviews come about and go on. */
final class Reviews {

    private Reviews() {}

    /** A listing that waits for a decision from now on. */
    static Review waiting(
            Candidate listing, ReviewCause cause, List<Match> matches, Optional<Review> before, Instant now) {
        return new Review(
                listing.product(),
                listing.company(),
                listing.content().category(),
                listing.number(),
                listing.content().name(),
                ReviewState.WAITING,
                cause,
                matches,
                before.map(Review::approvedContent).orElse(""),
                before.map(Review::approvedRules).orElse(Set.of()),
                now,
                before.flatMap(Review::reason),
                before.map(Review::words).orElse(""));
    }

    /** The review in another state, for a reason of its own. */
    static Review in(Review review, ReviewState state, Instant now) {
        return with(
                review, state, review.approvedContent(), review.approvedRules(), now, review.reason(), review.words());
    }

    /** The review after that verdict on the listing as it is. */
    static Review decided(Review review, Candidate listing, List<Match> matches, Verdict verdict, Instant now) {
        boolean shows = verdict.decision().shows();
        Set<UUID> rules = matches.stream().map(Match::rule).collect(Collectors.toSet());
        return with(
                review,
                verdict.decision().state(),
                shows ? print(listing.content()) : review.approvedContent(),
                shows ? rules : review.approvedRules(),
                now,
                verdict.reason(),
                verdict.words());
    }

    /** What the first of these rules makes it wait for. */
    static ReviewCause cause(List<Match> matches) {
        return matches.get(0).kind().isOfGoods() ? ReviewCause.GOODS : ReviewCause.WORD;
    }

    /** The same of two listings only where they say the same. */
    static String print(Content listing) {
        Map<String, String> said = new TreeMap<>(RuleBook.texts(listing));
        listing.identifiers().forEach((scheme, value) -> said.put("identifiers." + scheme, value));
        StringBuilder line = new StringBuilder(listing.category().toString());
        said.forEach((field, text) -> line.append('|')
                .append(field.length())
                .append(field)
                .append(text.length())
                .append(text));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(line.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Review with(
            Review review,
            ReviewState state,
            String content,
            Set<UUID> rules,
            Instant now,
            Optional<DecisionReason> reason,
            String words) {
        return new Review(
                review.product(),
                review.company(),
                review.category(),
                review.number(),
                review.name(),
                state,
                review.cause(),
                review.matches(),
                content,
                rules,
                now,
                reason,
                words);
    }
}
