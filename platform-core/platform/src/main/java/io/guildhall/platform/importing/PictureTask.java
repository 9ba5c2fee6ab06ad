package io.guildhall.platform.importing;

import java.util.List;
import java.util.UUID;

/**
 * Pictures that an import is to hang for a product, once its rows are done.
 *
 * @param position which one it is in its import
 * @param line the first one that spoke of the product
 * @param sku the seller's number of the product
 * @param unchanged whether the rows left the product as it was
 * @param names of files in the archive
 */
public record PictureTask(long position, UUID product, long line, String sku, boolean unchanged, List<String> names) {

    public PictureTask {
        names = List.copyOf(names);
    }

    /** One that is not kept yet. */
    static PictureTask of(UUID product, ImportPlan.Step step, boolean unchanged, List<String> names) {
        return new PictureTask(0, product, step.lines().get(0), step.sku(), unchanged, names);
    }
}
