package io.guildhall.platform.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a price list says beside its fixed prices.
 *
 * @param from the first day it holds, nothing where it holds already
 * @param until the last day it holds, nothing where it holds until it is changed
 * @param buyers the companies it holds for
 * @param percents what is taken off list prices, by the id of a category, or of {@link
 *     io.guildhall.platform.catalog.AgreedPrices#ALL}
 */
public record PriceListTerms(
        String name,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<UUID> buyers,
        Map<UUID, BigDecimal> percents) {

    public PriceListTerms {
        name = Objects.requireNonNullElse(name, "").strip();
        buyers = List.copyOf(buyers);
        percents = Map.copyOf(percents);
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(PriceListTerms other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(PriceListTerms other) {
        return until.isPresent() && other.from.filter(until.get()::isBefore).isPresent();
    }
}
