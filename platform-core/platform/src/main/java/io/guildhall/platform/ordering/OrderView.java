package io.guildhall.platform.ordering;

import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as its two companies see it.
 *
 * @param group what was ordered together with it has the same
 * @param commissionPercent what the marketplace takes from the seller; only the seller's business
 * @param total of goods and services
 * @param services of the marketplace for the buyer, paid with the goods
 * @param timeline the oldest first
 */
public record OrderView(
        UUID id,
        long version,
        UUID group,
        String number,
        OrderStatus status,
        UUID buyer,
        UUID seller,
        String placedByName,
        Money total,
        BigDecimal commissionPercent,
        Delivery delivery,
        String carrier,
        String trackingNumber,
        String cancelReason,
        Instant placedAt,
        Instant changedAt,
        List<Line> lines,
        List<BookedService> services,
        List<Happening> timeline) {

    /** One line; prices are those of the moment the order was placed. */
    public record Line(
            UUID variant,
            UUID product,
            String sku,
            LocalizedText productName,
            Map<String, String> options,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal amount,
            SaleTerms terms,
            Optional<ListOfPrices> agreed) {}

    /** The seller's price list that priced a line; the name is the seller's alone. */
    public record ListOfPrices(UUID id, String name) {}

    /**
     * One step it has taken.
     *
     * @param company the one that took it
     * @param note what was said, may be empty
     */
    public record Happening(Step step, Instant at, String personName, UUID company, String note) {}

    public OrderView {
        lines = List.copyOf(lines);
        services = List.copyOf(services);
        timeline = List.copyOf(timeline);
    }

    /** On which side that company stands, if on any. */
    public Optional<Side> sideOf(UUID company) {
        if (buyer.equals(company)) {
            return Optional.of(Side.BUYER);
        }
        return seller.equals(company) ? Optional.of(Side.SELLER) : Optional.empty();
    }

    /** What the marketplace's services cost. */
    public Money servicesTotal() {
        return BookedService.total(services, total.currency().getCurrencyCode()).rounded();
    }

    /** What the goods cost. */
    public Money goodsTotal() {
        return total.minus(servicesTotal());
    }

    /** What the marketplace takes of the price of the goods. */
    public Money commission() {
        return goodsTotal().times(commissionPercent.movePointLeft(2)).rounded();
    }
}
