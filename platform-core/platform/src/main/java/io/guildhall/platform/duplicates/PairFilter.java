package io.guildhall.platform.duplicates;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which pairs are wanted.
 *
 * @param states empty for all
 * @param oneSeller whether both products belong to one seller, or to two; empty for either
 * @param company a company one of them belongs to
 * @param categories empty for all
 */
public record PairFilter(
        Set<PairState> states,
        Optional<Likeness> reason,
        Optional<Boolean> oneSeller,
        Optional<UUID> company,
        Set<UUID> categories) {

    /** What waits for a decision. */
    public static PairFilter open() {
        return new PairFilter(Set.of(PairState.OPEN), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }
}
