package io.guildhall.platform.catalog;

/** Whether a product can be found and ordered. */
public enum ProductStatus {
    PUBLISHED,
    WITHDRAWN,
    /** Kept off the marketplace until its admins have decided. */
    HELD,
    /** Kept off the marketplace by its admins until the seller corrects it or they let it back. */
    SENT_BACK
}
