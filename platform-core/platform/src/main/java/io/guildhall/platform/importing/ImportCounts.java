package io.guildhall.platform.importing;

/**
 * What came, or would come, of products.
 *
 * @param created how many are new
 * @param updated how many say something else
 * @param unchanged how many stay as they are
 * @param withdrawn how many are taken off the marketplace
 * @param failed how many rows, or products in a preview, are refused
 */
public record ImportCounts(int created, int updated, int unchanged, int withdrawn, int failed) {

    /** How many products are not what they were. */
    public int changed() {
        return created + updated + withdrawn;
    }
}
