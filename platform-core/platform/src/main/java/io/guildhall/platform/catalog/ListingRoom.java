package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.util.Optional;

/**
 * How many products a company has on offer or in review, and how many its tier covers.
 *
 * @param quota nothing where the tier covers any number
 */
public record ListingRoom(long published, Optional<Integer> quota, LocalizedText tier) {

    /** Whether one more product would be too many. */
    public boolean isFull() {
        return quota.filter(most -> published >= most).isPresent();
    }

    /** How many more may be published of that many. */
    public int roomFor(int wanted) {
        return quota.map(most -> (int) Math.max(0, Math.min(wanted, most - published)))
                .orElse(wanted);
    }
}
