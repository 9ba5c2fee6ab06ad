package io.guildhall.platform.ordering.rest;

import io.guildhall.platform.ordering.BookedService;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A value-added service that goes with an order, or could.
 *
 * @param unit what the rate is for: ORDER, P1 (per cent of the goods' value), or a unit of mass
 * @param quantity what the rate is multiplied by: orders, the goods' value, or their mass
 * @param amount what the buyer pays for it
 */
public record BookedServiceAnswer(
        String code, Map<String, String> name, String unit, BigDecimal rate, BigDecimal quantity, BigDecimal amount) {

    static BookedServiceAnswer of(BookedService service) {
        return new BookedServiceAnswer(
                service.code(),
                service.name().byLanguage(),
                service.unit(),
                service.rate(),
                service.quantity(),
                service.amount().amount());
    }
}
