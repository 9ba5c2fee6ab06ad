package io.guildhall.platform.ordering;

import java.util.List;
import java.util.UUID;

/**
 * What became of an order: one per seller and currency.
 *
 * @param group what they have in common
 * @param orders in the order of their numbers
 * @param repeated whether an earlier request with the same key had placed them
 */
public record PlacedOrders(UUID group, List<OrderDetails> orders, boolean repeated) {

    public PlacedOrders {
        orders = List.copyOf(orders);
    }

    /** The numbers of the orders, for people. */
    public List<String> numbers() {
        return orders.stream().map(placed -> placed.order().number()).toList();
    }
}
