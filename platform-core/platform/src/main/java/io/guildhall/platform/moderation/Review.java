package io.guildhall.platform.moderation;

import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How one listing stands.
 *
 * @param number and {@code name} as they were when it came
 * @param matches the rules it fitted then
 * @param approvedContent tells what it said when it was approved, empty where it never was
 * @param approvedRules the rules that fitted it when it was approved
 * @param since when it came into its state
 * @param reason and {@code words} of the last decision
 */
public record Review(
        UUID product,
        UUID company,
        UUID category,
        String number,
        LocalizedText name,
        ReviewState state,
        ReviewCause cause,
        List<Match> matches,
        String approvedContent,
        Set<UUID> approvedRules,
        Instant since,
        Optional<DecisionReason> reason,
        String words) {

    public Review {
        matches = List.copyOf(matches);
        approvedRules = Set.copyOf(approvedRules);
    }

    /** Whether an admin sent it back, so that an admin has to see it before buyers do. */
    boolean mustBeSeenAgain() {
        return state.isSentBack()
                || cause == ReviewCause.RESUBMITTED && (state == ReviewState.WAITING || state == ReviewState.WITHDRAWN);
    }

    /** Whether an admin approved exactly this, knowing these rules. */
    boolean covers(String content, List<Match> matches) {
        return approvedContent.equals(content)
                && matches.stream().map(Match::rule).allMatch(approvedRules::contains);
    }
}
