package io.guildhall.platform.catalog;

import java.util.UUID;

/** A product can no longer be found or ordered. */
public record ProductWithdrawn(UUID product) implements ProductEvent {}
