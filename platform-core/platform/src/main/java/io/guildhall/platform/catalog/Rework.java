package io.guildhall.platform.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change of the values of products that were there when the taxonomy changed.
 *
 * @param version the version of the taxonomy it belongs to
 * @param categories the products of these are looked at
 * @param attribute what it is about, empty for a category that is merged
 * @param from the value that goes; for an undone version its number
 * @param into the attribute, value or category's id it becomes; empty where it just goes
 * @param total how many products it concerns
 * @param done how many are through
 * @param kept how many were left as they are, because their seller has changed them meanwhile
 * @param by name of who wanted it
 * @param endedAt null while it runs
 */
public record Rework(
        int version,
        Kind kind,
        List<UUID> categories,
        String attribute,
        String from,
        String into,
        int total,
        int done,
        int kept,
        String by,
        Instant startedAt,
        Instant endedAt) {

    public enum Kind {
        /** An attribute gets another code. */
        RENAME_ATTRIBUTE,
        /** One allowed value becomes another one. */
        MERGE_VALUE,
        /** An attribute goes, and the values of it. */
        DROP_ATTRIBUTE,
        /** Products come into another category. */
        MERGE_CATEGORY,
        /** Products get back what another version took. */
        RESTORE
    }

    public Rework {
        categories = List.copyOf(categories);
    }

    Rework of(int products) {
        return new Rework(
                version, kind, categories, attribute, from, into, products, done, kept, by, startedAt, endedAt);
    }

    public boolean isDone() {
        return endedAt != null;
    }
}
