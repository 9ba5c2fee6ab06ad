package io.guildhall.platform.catalog;

import java.util.UUID;

/** A category is new, or its name, its place or what its products are asked for is not what it was. */
public record CategoryChanged(UUID category) {}
