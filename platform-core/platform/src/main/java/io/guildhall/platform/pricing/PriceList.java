package io.guildhall.platform.pricing;

import java.time.Instant;
import java.util.UUID;

/**
 * A price list as its seller sees it.
 *
 * @param version changes whenever anything on it does, fixed prices included
 * @param currency of its fixed prices
 * @param prices how many variants have fixed prices on it
 */
public record PriceList(
        UUID id, long version, UUID seller, String currency, PriceListTerms terms, int prices, Instant changedAt) {}
