package io.guildhall.platform.ordering;

import io.guildhall.platform.payment.PaymentView;
import java.util.Optional;

/**
 * All there is to know of an order.
 *
 * @param payment where the buyer's money for it is
 */
public record OrderDetails(OrderView order, Optional<PaymentView> payment) {}
