package io.guildhall.platform.service;

import io.guildhall.platform.shared.Money;
import java.util.List;

/** How often services were booked lately. The feature that takes orders supplies the bean. */
public interface ServiceSales {

    /** What was booked in the last thirty days with orders that were not called off. */
    List<Sold> lately();

    /**
     * What was booked of one service.
     *
     * @param orders how many orders it was booked with
     * @param booked what they pay for it
     * @param earned of that with orders that have been accepted
     */
    record Sold(String code, long orders, Money booked, Money earned) {}
}
