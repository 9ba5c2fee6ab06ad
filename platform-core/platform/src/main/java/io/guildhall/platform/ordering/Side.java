package io.guildhall.platform.ordering;

/** On which side of an order a company stands. */
public enum Side {
    BUYER,
    SELLER
}
