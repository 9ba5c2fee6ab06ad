package io.guildhall.platform.service;

import io.guildhall.platform.shared.web.Shell;
import java.math.BigDecimal;

/** How prices of services are said to people. */
public final class ServiceWords {

    private ServiceWords() {}

    /** What a unit is called: one order, a tonne on a day, or a unit of measure. */
    public static String unit(Shell shell, String unit) {
        return switch (unit) {
            case Basis.ORDER -> shell.t("service.unit.order");
            case Basis.TONNE_AND_DAY -> shell.t("service.unit.tonne-day");
            case Basis.PERCENT -> shell.t("service.unit.percent");
            default -> shell.formats().unit(unit);
        };
    }

    /** A price with what it is for. */
    public static String price(Shell shell, BigDecimal price, String currency, String unit) {
        return unit.equals(Basis.PERCENT)
                ? shell.t("service.price-of-value", shell.formats().number(price))
                : shell.t("service.price-per", shell.formats().price(price, currency), unit(shell, unit));
    }

    /** What a price was multiplied by. */
    public static String quantity(Shell shell, BigDecimal quantity, String currency, String unit) {
        return switch (Basis.of(unit)) {
            case PER_ORDER -> shell.t("service.quantity.order");
            case OF_GOODS_VALUE -> shell.formats().money(quantity, currency);
            default -> shell.formats().quantity(quantity, unit);
        };
    }
}
