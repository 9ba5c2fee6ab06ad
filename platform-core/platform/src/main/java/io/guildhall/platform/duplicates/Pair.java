package io.guildhall.platform.duplicates;

import io.guildhall.platform.catalog.Merged;
import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Two products that may be the same.
 *
 * @param toldBy the codes of the identifiers and attributes that are equal; empty where the names told
 * @param prints what both said when this was found
 * @param moved what merging moved
 * @param since when it came to stand as it does
 * @param decidedBy who decided, or empty
 */
public record Pair(
        UUID id,
        Side older,
        Side newer,
        UUID category,
        Likeness reason,
        List<String> toldBy,
        PairState state,
        String prints,
        Optional<Merged> moved,
        Instant since,
        String decidedBy) {

    /** One of the two. */
    public record Side(UUID product, UUID company, LocalizedText name) {}

    /** Whether both belong to one seller, so that they can be merged; otherwise they can be linked. */
    public boolean isOfOneSeller() {
        return older.company().equals(newer.company());
    }
}
