package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a seller's list of products.
 *
 * @param category its code
 * @param price the lowest of one unit
 * @param available over all variants
 * @param completeness nothing where it has not been measured yet
 * @param validUntil the last day the offer holds, empty where it holds as long as it is listed
 */
public record OwnProduct(
        UUID id,
        long version,
        String number,
        String sku,
        LocalizedText name,
        String category,
        ProductStatus status,
        BigDecimal price,
        String currency,
        String unit,
        BigDecimal available,
        Optional<Completeness> completeness,
        Instant changedAt,
        String validUntil) {}
