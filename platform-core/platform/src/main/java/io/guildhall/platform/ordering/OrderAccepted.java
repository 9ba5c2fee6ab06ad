package io.guildhall.platform.ordering;

import java.util.UUID;

/** The buyer has accepted the goods; the seller is paid. */
public record OrderAccepted(UUID order, String number, UUID buyer, UUID seller) {}
