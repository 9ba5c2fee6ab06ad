package io.guildhall.platform.catalog;

import java.util.UUID;

/** A published product's description, prices or variants changed. */
public record ProductChanged(UUID product) implements ProductEvent {}
