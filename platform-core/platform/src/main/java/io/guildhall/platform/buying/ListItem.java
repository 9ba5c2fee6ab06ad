package io.guildhall.platform.buying;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Something on a product list, as it was called when it was put there.
 *
 * @param quantity how much is usually wanted
 * @param note what colleagues should know, may be empty
 */
public record ListItem(
        UUID variant,
        UUID product,
        String sku,
        LocalizedText productName,
        String unit,
        BigDecimal quantity,
        String note,
        String addedBy,
        Instant addedAt) {}
