package io.guildhall.platform.catalog;

import java.util.UUID;

/** A product can be found and ordered from now on. */
public record ProductPublished(UUID product) implements ProductEvent {}
