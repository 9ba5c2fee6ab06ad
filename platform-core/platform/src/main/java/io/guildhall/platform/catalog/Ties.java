package io.guildhall.platform.catalog;

import java.util.Optional;
import java.util.UUID;

/**
 * What ties a product to others.
 *
 * @param mergedInto the product of the same seller this one was merged into
 * @param sameGoods the group of products in which other sellers offer the same goods
 */
public record Ties(Optional<UUID> mergedInto, Optional<UUID> sameGoods) {

    public static final Ties NONE = new Ties(Optional.empty(), Optional.empty());
}
