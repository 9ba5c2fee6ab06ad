package io.guildhall.platform.ordering.store;

import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.ordering.Delivery;
import io.guildhall.platform.ordering.OrderQuery;
import io.guildhall.platform.ordering.OrderStatus;
import io.guildhall.platform.ordering.OrderSummary;
import io.guildhall.platform.ordering.OrderView;
import io.guildhall.platform.ordering.Side;
import io.guildhall.platform.ordering.Step;
import io.guildhall.platform.ordering.Turnover;
import io.guildhall.platform.service.ServiceSales;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Orders as people read them, by SQL. */
@ApplicationScoped
public class OrderReads {

    private static final char CURSOR_SEPARATOR = '_';

    private Jdbi sql;

    protected OrderReads() {}

    @Inject
    OrderReads(Jdbi sql) {
        this.sql = sql;
    }

    /** One order with lines and timeline, whoever asks. */
    public Optional<OrderView> find(UUID id) {
        return sql.withHandle(handle -> {
            Optional<OrderView> order = handle.createQuery(
                            "select * from trade_order where tenant_id = :tenant and id = :id")
                    .bind("tenant", tenant())
                    .bind("id", id)
                    .map((row, context) ->
                            order(row, lines(handle, id, row.getString("currency")), timeline(handle, id)))
                    .findOne();
            return order;
        });
    }

    /** The orders placed together, by number. */
    public List<OrderView> ofGroup(UUID group) {
        List<UUID> ids = sql.withHandle(handle -> handle.createQuery(
                        "select id from trade_order where tenant_id = :tenant and group_id = :group order by number")
                .bind("tenant", tenant())
                .bind("group", group)
                .mapTo(UUID.class)
                .list());
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * A company's orders.
     *
     * @param cursor of the order to go on after, empty for the beginning
     */
    public List<OrderSummary> list(OrderQuery query, String cursor, int limit) {
        boolean byTotal = query.sort().column().equals(OrderQuery.TOTAL);
        String direction = query.sort().descending() ? " desc" : "";
        String beyond = query.sort().descending() ? " < " : " > ";
        StringBuilder select = new StringBuilder("select o.id, o.number, o.status, o.buyer_company, o.seller_company,"
                + " o.total, o.currency, o.buyer_reference, o.placed_at, f.product_name, (select count(*) from"
                + " order_line c where c.tenant_id = o.tenant_id and c.order_id = o.id) as line_count"
                + " from trade_order o join order_line f on f.tenant_id = o.tenant_id and f.order_id = o.id"
                + " and f.position = 0 where o.tenant_id = :tenant and o.");
        select.append(column(query.side())).append(" = :company");
        query.status().ifPresent(status -> select.append(" and o.status = :status"));
        query.number()
                .ifPresent(number -> select.append(" and (o.number ilike :number or o.buyer_reference ilike :number)"));
        if (!cursor.isEmpty()) {
            select.append(byTotal ? " and (o.total, o.id)" : " and o.id")
                    .append(beyond)
                    .append(byTotal ? "(:afterTotal, :after)" : ":after");
        }
        select.append(" order by ")
                .append(byTotal ? "o.total" + direction + ", " : "")
                .append("o.id")
                .append(direction)
                .append(" limit :limit");
        return sql.withHandle(handle -> {
            Query prepared = handle.createQuery(select.toString())
                    .bind("tenant", tenant())
                    .bind("company", query.company())
                    .bind("limit", limit);
            query.status().ifPresent(status -> prepared.bind("status", status.name()));
            query.number().ifPresent(number -> prepared.bind("number", "%" + literal(number) + "%"));
            bindCursor(prepared, cursor, byTotal);
            return prepared.map(OrderReads::summary).list();
        });
    }

    /** The cursor of that order in a list. */
    public static String cursor(OrderQuery query, OrderSummary order) {
        return query.sort().column().equals(OrderQuery.TOTAL)
                ? order.total().amount().toPlainString() + CURSOR_SEPARATOR + order.id()
                : order.id().toString();
    }

    /** How many orders of a company have each status. */
    public Map<OrderStatus, Long> counts(Side side, UUID company) {
        Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
        sql.useHandle(handle -> handle.createQuery("select status, count(*) as orders from trade_order"
                        + " where tenant_id = :tenant and " + column(side) + " = :company group by status")
                .bind("tenant", tenant())
                .bind("company", company)
                .map((row, context) -> counts.put(OrderStatus.valueOf(row.getString("status")), row.getLong("orders")))
                .list());
        return counts;
    }

    /** What goods have been ordered in the marketplace since then, by currency; ids tell when they were made. */
    public List<Turnover> turnover(Instant since) {
        return sql.withHandle(handle -> handle.createQuery("select currency, count(*) as orders,"
                        + " count(*) filter (where status = 'CANCELLED') as cancelled,"
                        + " coalesce(sum(total - services_total) filter (where status <> 'CANCELLED'), 0) as total from trade_order"
                        + " where tenant_id = :tenant and id >= :first and placed_at >= :since"
                        + " group by currency order by currency")
                .bind("tenant", tenant())
                .bind("first", Ids.firstAt(since.minus(Duration.ofDays(1))))
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Turnover(
                        row.getLong("orders"),
                        row.getLong("cancelled"),
                        Money.of(row.getBigDecimal("total"), row.getString("currency"))))
                .list());
    }

    /** The companies that ordered of that one, whoever ordered last first. */
    public List<UUID> buyersOf(UUID seller, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select buyer_company from trade_order where"
                        + " tenant_id = :tenant and seller_company = :seller group by buyer_company"
                        + " order by max(placed_at) desc limit :limit")
                .bind("tenant", tenant())
                .bind("seller", seller)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** What services have been booked in the marketplace since then, with orders that were not called off, by code. */
    public List<ServiceSales.Sold> services(Instant since) {
        return sql.withHandle(handle -> handle.createQuery("select s ->> 'code' as code, currency, count(*) as orders,"
                        + " sum((s ->> 'amount')::numeric) as booked, coalesce(sum((s ->> 'amount')::numeric)"
                        + " filter (where status = 'ACCEPTED'), 0) as earned"
                        + " from trade_order cross join jsonb_array_elements(services) s where tenant_id = :tenant"
                        + " and id >= :first and placed_at >= :since and status <> 'CANCELLED'"
                        + " group by s ->> 'code', currency order by s ->> 'code', currency")
                .bind("tenant", tenant())
                .bind("first", Ids.firstAt(since.minus(Duration.ofDays(1))))
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new ServiceSales.Sold(
                        row.getString("code"),
                        row.getLong("orders"),
                        Money.of(row.getBigDecimal("booked"), row.getString("currency")),
                        Money.of(row.getBigDecimal("earned"), row.getString("currency"))))
                .list());
    }

    /** Reserved quantities of an order by variant, always in the same order of variants. */
    public Map<UUID, BigDecimal> quantities(UUID order) {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        sql.useHandle(handle -> handle.createQuery("select variant_id, sum(quantity) as quantity from order_line"
                        + " where tenant_id = :tenant and order_id = :order group by variant_id order by variant_id")
                .bind("tenant", tenant())
                .bind("order", order)
                .map((row, context) ->
                        quantities.put(row.getObject("variant_id", UUID.class), row.getBigDecimal("quantity")))
                .list());
        return quantities;
    }

    private static void bindCursor(Query query, String cursor, boolean byTotal) {
        if (cursor.isEmpty()) {
            return;
        }
        int separator = cursor.indexOf(CURSOR_SEPARATOR);
        try {
            if (byTotal) {
                query.bind("afterTotal", new BigDecimal(cursor.substring(0, Math.max(0, separator))));
            }
            query.bind("after", UUID.fromString(cursor.substring(separator + 1)));
        } catch (IllegalArgumentException e) {
            throw io.guildhall.platform.shared.Rejection.of("cursor", "This cursor is of no list of ours");
        }
    }

    private static List<OrderView.Line> lines(Handle handle, UUID order, String currency) {
        return handle.createQuery("select * from order_line where tenant_id = :tenant and order_id = :order"
                        + " order by position")
                .bind("tenant", tenant())
                .bind("order", order)
                .map((row, context) -> line(row, currency))
                .list();
    }

    private static List<OrderView.Happening> timeline(Handle handle, UUID order) {
        return handle.createQuery(
                        "select * from order_event where tenant_id = :tenant and order_id = :order order by id")
                .bind("tenant", tenant())
                .bind("order", order)
                .map((row, context) -> new OrderView.Happening(
                        Step.valueOf(row.getString("step")),
                        instant(row, "occurred_at"),
                        row.getString("person_name"),
                        row.getObject("company_id", UUID.class),
                        row.getString("note")))
                .list();
    }

    private static OrderView order(ResultSet row, List<OrderView.Line> lines, List<OrderView.Happening> timeline)
            throws SQLException {
        return new OrderView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("group_id", UUID.class),
                row.getString("number"),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("buyer_company", UUID.class),
                row.getObject("seller_company", UUID.class),
                row.getString("placed_by_name"),
                Money.of(row.getBigDecimal("total"), row.getString("currency")).rounded(),
                row.getBigDecimal("commission_percent"),
                new Delivery(
                        row.getString("delivery_name"),
                        row.getString("delivery_address"),
                        row.getString("note"),
                        row.getString("buyer_reference")),
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getString("cancel_reason"),
                instant(row, "placed_at"),
                instant(row, "changed_at"),
                lines,
                ServicesColumn.read(row.getString("services"), row.getString("currency")),
                timeline);
    }

    private static OrderSummary summary(ResultSet row, StatementContext context) throws SQLException {
        return new OrderSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                OrderStatus.valueOf(row.getString("status")),
                row.getObject("buyer_company", UUID.class),
                row.getObject("seller_company", UUID.class),
                Money.of(row.getBigDecimal("total"), row.getString("currency")).rounded(),
                row.getString("buyer_reference"),
                instant(row, "placed_at"),
                LocalizedTextConverter.parse(row.getString("product_name")),
                row.getInt("line_count"));
    }

    private static OrderView.Line line(ResultSet row, String currency) throws SQLException {
        String name = row.getString("price_list_name");
        return new OrderView.Line(
                row.getObject("variant_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getString("sku"),
                LocalizedTextConverter.parse(row.getString("product_name")),
                strings(row.getString("options")),
                plain(row.getBigDecimal("quantity")),
                row.getString("unit"),
                plain(row.getBigDecimal("unit_price")),
                Money.of(row.getBigDecimal("amount"), currency).rounded().amount(),
                SaleTerms.of(strings(row.getString("terms"))),
                Optional.ofNullable(row.getObject("price_list", UUID.class))
                        .map(id -> new OrderView.ListOfPrices(id, name)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> strings(String json) {
        return Json.read(json, LinkedHashMap.class);
    }

    private static String column(Side side) {
        return side == Side.BUYER ? "buyer_company" : "seller_company";
    }

    private static String literal(String text) {
        return text.replaceAll("[%_\\\\]", "");
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
