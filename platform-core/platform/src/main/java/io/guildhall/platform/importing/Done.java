package io.guildhall.platform.importing;

import java.util.UUID;

/**
 * What an import has done to a product, as far as it takes to undo it.
 *
 * @param line the first one that spoke of the product
 * @param sku the seller's number of the product
 * @param version of the product after it: another one says that somebody has changed the product since
 * @param before what the product said, as {@link Before} writes it; null where the import published or withdrew it
 */
public record Done(UUID product, Kind kind, long line, String sku, long version, String before) {

    /** What was done. */
    public enum Kind {
        CREATED,
        UPDATED,
        /** Its rows left it as it was; it got pictures. */
        PICTURED,
        WITHDRAWN
    }
}
