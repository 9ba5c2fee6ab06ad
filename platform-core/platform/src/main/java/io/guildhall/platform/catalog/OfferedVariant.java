package io.guildhall.platform.catalog;

import java.util.UUID;

/** A variant that is on offer, its product, and the unit it is sold by. */
public record OfferedVariant(UUID variant, UUID product, String unit) {}
