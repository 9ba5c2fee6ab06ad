package io.guildhall.server.bench;

import java.util.List;
import java.util.UUID;

/**
 * A category that is looked through.
 *
 * @param category its code
 * @param categories it and all below it
 * @param facets the attributes it can be narrowed by
 */
record Shelf(String category, List<UUID> categories, List<String> facets) {}
