package io.guildhall.platform.moderation;

import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a listing.
 *
 * @param batch the same of what was decided together
 */
public record StepTaken(
        UUID id,
        UUID product,
        UUID company,
        String number,
        LocalizedText name,
        ReviewStep step,
        String personName,
        Optional<DecisionReason> reason,
        String words,
        UUID batch,
        Instant at) {}
