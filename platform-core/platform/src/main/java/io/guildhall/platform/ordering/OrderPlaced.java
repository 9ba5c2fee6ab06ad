package io.guildhall.platform.ordering;

import java.util.UUID;

/** A buyer has ordered and paid into escrow. */
public record OrderPlaced(UUID order, String number, UUID buyer, UUID seller, String total, String currency) {}
