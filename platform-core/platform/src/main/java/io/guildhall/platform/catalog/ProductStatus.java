package io.guildhall.platform.catalog;

/** Whether a product can be found and ordered. */
public enum ProductStatus {
    PUBLISHED,
    WITHDRAWN
}
