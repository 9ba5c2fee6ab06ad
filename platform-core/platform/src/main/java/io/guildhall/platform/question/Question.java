package io.guildhall.platform.question;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question about a product.
 *
 * @param seller the company that is asked
 * @param company that asks; the public is not told which it is
 * @param asker Keycloak's id of the person who asked
 */
public record Question(
        UUID id,
        UUID product,
        UUID seller,
        UUID company,
        String asker,
        String text,
        Instant askedAt,
        Optional<Answer> answer,
        Optional<Hiding> hiding) {

    /** What the seller says to it. */
    public record Answer(String text, Instant at) {}

    /**
     * Why it is shown no more.
     *
     * @param byAdmin whether the marketplace's admin has hidden it, and not the seller
     */
    public record Hiding(String reason, Instant at, boolean byAdmin) {}

    public QuestionState state() {
        if (hiding.isPresent()) {
            return QuestionState.HIDDEN;
        }
        return answer.isPresent() ? QuestionState.ANSWERED : QuestionState.OPEN;
    }
}
