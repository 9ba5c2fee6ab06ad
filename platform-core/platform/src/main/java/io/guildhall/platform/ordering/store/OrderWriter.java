package io.guildhall.platform.ordering.store;

import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.ordering.OrderView;
import io.guildhall.platform.ordering.Step;
import io.guildhall.platform.ordering.model.Order;
import io.guildhall.platform.ordering.model.OrderLine;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes orders and what happens to them. */
@ApplicationScoped
public class OrderWriter {

    private static final long FIRST_VERSION = 1;

    /** Orders, lines and their first events in one statement. */
    private static final String PLACE = "with placed as (insert into trade_order (tenant_id, version, id, group_id,"
            + " number, status, buyer_company, seller_company, placed_by, placed_by_name, currency, total,"
            + " commission_percent, delivery_name, delivery_address, note, buyer_reference, services, services_total,"
            + " placed_at, changed_at)"
            + " select :tenant, :version, o.*, :now, :now from jsonb_to_recordset(cast(:orders as jsonb)) as o(id uuid,"
            + " group_id uuid, number text, status text, buyer uuid, seller uuid, person text, person_name text,"
            + " currency text, total numeric, commission numeric, delivery_name text, delivery_address text, note text,"
            + " reference text, services jsonb, services_total numeric)),"
            + " lines as (insert into order_line (tenant_id, order_id, position, id, variant_id, product_id, sku,"
            + " product_name, options, quantity, unit, unit_price, amount, terms, price_list, price_list_name)"
            + " select :tenant, l.* from jsonb_to_recordset(cast(:lines as jsonb)) as l(order_id uuid, position int,"
            + " id uuid, variant uuid, product uuid, sku text, product_name jsonb, options jsonb, quantity numeric,"
            + " unit text, unit_price numeric, amount numeric, terms jsonb, price_list uuid, price_list_name text))"
            + " insert into order_event (tenant_id, order_id, id, step, occurred_at, person, person_name, company_id,"
            + " note) select :tenant, e.id, e.event, :step, :now, :person, :personName, :company, ''"
            + " from unnest(:ids, :events) as e(id, event)";

    private Jdbi sql;

    protected OrderWriter() {}

    @Inject
    OrderWriter(Jdbi sql) {
        this.sql = sql;
    }

    /** Stores orders that have just been placed, and answers them as anyone who reads them will see them. */
    public List<OrderView> place(List<Order.Placed> placed, Actor actor, Instant now) {
        List<Map<String, Object>> orders = new ArrayList<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Order.Placed one : placed) {
            orders.add(row(one, actor));
            for (int position = 0; position < one.lines().size(); position++) {
                lines.add(row(one.order(), position, one.lines().get(position)));
            }
        }
        sql.useHandle(handle -> handle.createUpdate(PLACE)
                .bind("tenant", TenantContext.required().value())
                .bind("version", FIRST_VERSION)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("orders", Json.write(orders))
                .bind("lines", Json.write(lines))
                .bind("step", Step.PLACE.name())
                .bind("person", actor.username())
                .bind("personName", actor.displayName())
                .bind("company", actor.requireCompany())
                .bind("ids", placed.stream().map(one -> one.order().id()).toArray(UUID[]::new))
                .bind("events", placed.stream().map(one -> Ids.next()).toArray(UUID[]::new))
                .execute());
        return placed.stream().map(one -> view(one, actor)).toList();
    }

    private static OrderView view(Order.Placed placed, Actor actor) {
        Order order = placed.order();
        return new OrderView(
                order.id(),
                FIRST_VERSION,
                order.group(),
                order.number(),
                order.status(),
                order.buyer(),
                order.seller(),
                actor.displayName(),
                order.total(),
                order.commissionPercent(),
                placed.delivery(),
                order.carrier(),
                order.trackingNumber(),
                order.cancelReason(),
                order.placedAt(),
                order.placedAt(),
                placed.lines().stream().map(OrderWriter::view).toList(),
                placed.services(),
                List.of(new OrderView.Happening(
                        Step.PLACE, order.placedAt(), actor.displayName(), actor.requireCompany(), "")));
    }

    private static OrderView.Line view(OrderLine line) {
        return new OrderView.Line(
                line.variant(),
                line.product(),
                line.sku(),
                line.productName(),
                line.options(),
                OrderReads.plain(line.quantity()),
                line.unit(),
                OrderReads.plain(line.unitPrice().amount()),
                line.amount().amount(),
                line.terms(),
                line.agreed().map(source -> new OrderView.ListOfPrices(source.list(), source.name())));
    }

    /** Adds a step to an order's timeline. */
    public void happened(UUID order, Step step, Actor actor, String note, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("insert into order_event (tenant_id, order_id, id, step,"
                        + " occurred_at, person, person_name, company_id, note) values (:tenant, :order, :id, :step,"
                        + " :now, :person, :personName, :company, :note)")
                .bind("tenant", TenantContext.required().value())
                .bind("order", order)
                .bind("id", Ids.next())
                .bind("step", step.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("person", actor.username())
                .bind("personName", actor.displayName())
                .bind("company", actor.requireCompany())
                .bind("note", note)
                .execute());
    }

    private static Map<String, Object> row(Order.Placed placed, Actor actor) {
        Order order = placed.order();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", order.id().toString());
        row.put("group_id", order.group().toString());
        row.put("number", order.number());
        row.put("status", order.status().name());
        row.put("buyer", order.buyer().toString());
        row.put("seller", order.seller().toString());
        row.put("person", actor.username());
        row.put("person_name", actor.displayName());
        row.put("currency", order.total().currency().getCurrencyCode());
        row.put("total", order.total().amount().toPlainString());
        row.put("commission", order.commissionPercent().toPlainString());
        row.put("delivery_name", placed.delivery().name());
        row.put("delivery_address", placed.delivery().address());
        row.put("note", placed.delivery().note());
        row.put("reference", placed.delivery().buyerReference());
        row.put("services", ServicesColumn.rows(placed.services()));
        row.put("services_total", order.services().amount().toPlainString());
        return row;
    }

    private static Map<String, Object> row(Order order, int position, OrderLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("order_id", order.id().toString());
        row.put("position", position);
        row.put("id", line.id().toString());
        row.put("variant", line.variant().toString());
        row.put("product", line.product().toString());
        row.put("sku", line.sku());
        row.put("product_name", line.productName().byLanguage());
        row.put("options", line.options());
        row.put("quantity", line.quantity().toPlainString());
        row.put("unit", line.unit());
        row.put("unit_price", line.unitPrice().amount().toPlainString());
        row.put("amount", line.amount().amount().toPlainString());
        row.put("terms", line.terms().said());
        row.put(
                "price_list",
                line.agreed().map(source -> source.list().toString()).orElse(null));
        row.put("price_list_name", line.agreed().map(PriceSource::name).orElse(""));
        return row;
    }
}
