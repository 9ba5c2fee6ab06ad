package io.guildhall.platform.ordering;

import io.guildhall.platform.service.Charge;
import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value-added service of the marketplace that goes with an order, frozen when the order was placed.
 *
 * @param unit what the rate is for, as the service said it
 * @param rate price of one unit; where the unit is per cent, how many of them
 * @param quantity what the rate was multiplied by
 * @param amount what the buyer pays and the marketplace earns, in whole minor units
 */
public record BookedService(
        String code, LocalizedText name, String unit, BigDecimal rate, BigDecimal quantity, Money amount) {

    public BookedService {
        rate = plain(rate);
        quantity = plain(quantity);
        amount = amount.rounded();
    }

    static BookedService of(ServiceView service, Charge charge) {
        return new BookedService(
                service.code(),
                service.terms().name(),
                service.terms().unit(),
                service.terms().price().amount(),
                charge.quantity(),
                charge.amount());
    }

    /** What these services cost together. */
    public static Money total(List<BookedService> services, String currency) {
        return services.stream().map(BookedService::amount).reduce(Money.zero(currency), Money::plus);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
