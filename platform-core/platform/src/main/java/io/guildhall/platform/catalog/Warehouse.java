package io.guildhall.platform.catalog;

import java.util.UUID;

/**
 * A place a company dispatches goods from.
 *
 * @param code the company's own, by which its products name it; never changes
 * @param name what its people call it; buyers read the place only
 */
public record Warehouse(UUID id, long version, String code, String name, SaleTerms.Place place) {}
