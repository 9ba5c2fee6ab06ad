package io.guildhall.platform.moderation;

import io.guildhall.platform.shared.web.Checks;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision with what is said about it.
 *
 * @param words to the seller, may be empty
 */
public record Verdict(Decision decision, Optional<DecisionReason> reason, String words) {

    public static final int LONGEST_WORDS = 1_000;

    /**
     * A verdict as it was sent; refused where it does not say enough.
     *
     * @param reason code of a reason, may be empty where the listing is shown
     */
    public static Verdict of(Decision decision, String reason, String words) {
        String given = reason == null ? "" : reason.strip().toUpperCase(Locale.ROOT);
        Optional<DecisionReason> known = Stream.of(DecisionReason.values())
                .filter(each -> each.name().equals(given))
                .findFirst();
        Checks checks = new Checks();
        checks.that(given.isEmpty() || known.isPresent(), "reason", "moderation.check.reason");
        if (!decision.shows()) {
            checks.that(!given.isEmpty(), "reason", "moderation.check.reason-missing");
        }
        boolean wordsNeeded = decision == Decision.ASK_FOR_CHANGES || known.equals(Optional.of(DecisionReason.OTHER));
        if (wordsNeeded) {
            checks.text(words, "words", LONGEST_WORDS);
        } else {
            checks.optionalText(words, "words", LONGEST_WORDS);
        }
        checks.done();
        return new Verdict(decision, known, words == null ? "" : words.strip());
    }
}
