package io.guildhall.platform.ordering;

import io.guildhall.platform.company.WorkbenchTodo;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.store.OrderReads;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders that wait for the reader: to be confirmed and shipped by a seller, to be accepted by a buyer. */
@TenantFacade
public class OrdersToDo implements WorkbenchTodo {

    private OrderReads reads;

    protected OrdersToDo() {}

    @Inject
    OrdersToDo(OrderReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Item> of(Actor person, UUID company) {
        List<Item> items = new ArrayList<>();
        if (person.has(Roles.SELLER) || person.has(Roles.COMPANY_ADMIN)) {
            Map<OrderStatus, Long> sales = reads.counts(Side.SELLER, company);
            add(items, sales, OrderStatus.PLACED, "ordering.todo.confirm", "seller", "clipboard-check");
            add(items, sales, OrderStatus.CONFIRMED, "ordering.todo.ship", "seller", "truck");
        }
        if (person.has(Roles.BUYER) || person.has(Roles.COMPANY_ADMIN)) {
            Map<OrderStatus, Long> purchases = reads.counts(Side.BUYER, company);
            add(items, purchases, OrderStatus.SHIPPED, "ordering.todo.accept", "buyer", "package");
        }
        return items;
    }

    private static void add(
            List<Item> items, Map<OrderStatus, Long> counts, OrderStatus status, String key, String side, String icon) {
        long count = counts.getOrDefault(status, 0L);
        if (count > 0) {
            items.add(new Item(key, "/workbench/orders?side=" + side + "&status=" + status.name(), icon, count));
        }
    }
}
