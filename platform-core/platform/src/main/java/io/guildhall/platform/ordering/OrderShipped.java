package io.guildhall.platform.ordering;

import java.util.UUID;

/** The goods are on their way. */
public record OrderShipped(UUID order, String number, UUID buyer, UUID seller, String carrier, String trackingNumber) {}
