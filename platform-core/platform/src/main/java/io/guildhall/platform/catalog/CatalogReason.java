package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Reason;

/** Why the catalogue refuses. */
public enum CatalogReason implements Reason {
    /** The category still has products or categories below it. */
    CATEGORY_IN_USE(409),
    /** Products have a value of that attribute. */
    ATTRIBUTE_IN_USE(409),
    /** A category cannot come below itself, nor deeper than the tree may grow. */
    CATEGORY_MISPLACED(422),
    /** A version of the taxonomy is undone already, or what it changed has changed since. */
    VERSION_SETTLED(409),
    /** Products are still being changed after an earlier change of the taxonomy. */
    TAXONOMY_AT_WORK(409),
    /** Less is available than asked for. */
    OUT_OF_STOCK(409),
    /** The product is withdrawn, or kept back by the marketplace. */
    NOT_FOR_SALE(409),
    /** The last day of the offer is over. */
    OFFER_EXPIRED(409),
    /** Places of dispatch that products name stay. */
    WAREHOUSE_IN_USE(409),
    /** The two products are not of one seller, not both published, or no longer one. */
    NOT_MERGEABLE(409),
    /** The quantity is below the minimum or no multiple of the packing. */
    QUANTITY_NOT_SOLD(422);

    private final int status;

    CatalogReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
