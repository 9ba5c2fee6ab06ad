package io.guildhall.platform.ordering;

import java.util.UUID;

/** The seller will deliver. */
public record OrderConfirmed(UUID order, String number, UUID buyer, UUID seller) {}
