package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.util.Map;
import java.util.UUID;

/**
 * A variant on offer that a code means.
 *
 * @param category code of its category
 * @param exact whether one of its codes is written exactly so
 */
public record CodeMatch(
        UUID variant,
        UUID product,
        UUID seller,
        String productNumber,
        String sku,
        String category,
        LocalizedText productName,
        Map<String, String> options,
        String unit,
        boolean exact) {}
