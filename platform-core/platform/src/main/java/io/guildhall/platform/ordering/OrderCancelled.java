package io.guildhall.platform.ordering;

import java.util.UUID;

/** The order is off; the buyer has the money back. */
public record OrderCancelled(UUID order, String number, UUID buyer, UUID seller, Side by, String reason) {}
