package io.guildhall.platform.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a merging moved from one product to the other, as far as it has to be known to move it back.
 *
 * @param variants that moved
 * @param priced those of them that got the prices of the product they came from as their own
 * @param identifiers that moved, by scheme
 */
public record Merged(
        UUID kept,
        UUID gone,
        List<UUID> variants,
        List<UUID> priced,
        Map<String, String> identifiers,
        List<UUID> pictures,
        List<UUID> documents) {

    public Merged {
        variants = List.copyOf(variants);
        priced = List.copyOf(priced);
        identifiers = Map.copyOf(identifiers);
        pictures = List.copyOf(pictures);
        documents = List.copyOf(documents);
    }
}
