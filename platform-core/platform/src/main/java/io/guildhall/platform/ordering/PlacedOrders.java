package io.guildhall.platform.ordering;

import java.util.List;
import java.util.UUID;

/**
 * What became of an order: one per seller and currency.
 *
 * @param group what they have in common
 * @param orders ids in the order of their numbers
 * @param numbers of the orders, for people
 * @param repeated whether an earlier request with the same key had placed them
 */
public record PlacedOrders(UUID group, List<UUID> orders, List<String> numbers, boolean repeated) {

    public PlacedOrders {
        orders = List.copyOf(orders);
        numbers = List.copyOf(numbers);
    }
}
