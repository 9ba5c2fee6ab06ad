package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.launcher.DatabaseServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the database holds of the fair, to the last row: every order with its lines and services, its timeline, the stock promised to
 * it, its payment, its bookings, its news and its entry in the audit log, and none of these without an order.
 */
final class Books {
    private static final String OF_THE_FAIR = "tenant_id = (select id from tenant where slug = '" + Fair.SLUG + "')";

    private static final String HELD = "(o.status in ('PLACED', 'CONFIRMED', 'SHIPPED'))";

    private static final String BOOKED = "(select coalesce(sum(p.amount), 0) from ledger_entry e join ledger_posting p"
            + " on p.tenant_id = e.tenant_id and p.entry_id = e.id where e.tenant_id = o.tenant_id"
            + " and e.order_id = o.id and p.account = '%s')";

    /** What must never be, each by the query that would find it. */
    private static final Map<String, String> FAULTS = faults();

    private final DatabaseServer database;

    Books(DatabaseServer database) {
        this.database = database;
    }

    /**
     * A variant's stock.
     *
     * @param onHand in the warehouse
     * @param reserved of it for orders
     */
    record Stock(int onHand, int reserved) {}

    private static Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put(
                "orders that are not the sum of their lines and services",
                "select number from trade_order o where total - services_total <> (select coalesce(sum(amount), 0)"
                        + " from order_line l where l.tenant_id = o.tenant_id and l.order_id = o.id)");
        faults.put(
                "orders whose services are not the sum of what was booked",
                "select number from trade_order o where services_total <> (select"
                        + " coalesce(sum((s ->> 'amount')::numeric), 0) from jsonb_array_elements(services) s)");
        faults.put(
                "orders whose timeline does not end where they are",
                "select number from trade_order o where 1 <> (select count(*) from order_event e where e.tenant_id ="
                        + " o.tenant_id and e.order_id = o.id and e.step = 'PLACE') or left(status, 4) <> (select"
                        + " left(step, 4) from order_event e where e.tenant_id = o.tenant_id and e.order_id = o.id"
                        + " order by id desc limit 1)");
        faults.put(
                "orders without their payment",
                "select number from trade_order o where not exists (select from payment p where p.tenant_id ="
                        + " o.tenant_id and p.order_id = o.id and p.amount = o.total and p.currency = o.currency"
                        + " and p.status = case when " + HELD
                        + " then 'HELD' when o.status = 'ACCEPTED' then 'RELEASED' else 'REFUNDED' end)");
        faults.put(
                "orders whose escrow is booked otherwise",
                "select number from trade_order o where -" + BOOKED.formatted("ESCROW_HELD") + " <> case when " + HELD
                        + " then total else 0 end");
        faults.put(
                "orders whose commission is booked otherwise",
                "select number from trade_order o where -" + BOOKED.formatted("COMMISSION_INCOME")
                        + " <> case when o.status = 'ACCEPTED' then round((total - services_total) * commission_percent"
                        + " / 100, 2) else 0 end");
        faults.put(
                "orders whose services are booked otherwise",
                "select number from trade_order o where -" + BOOKED.formatted("SERVICE_INCOME")
                        + " <> case when o.status = 'ACCEPTED' then services_total else 0 end");
        faults.put(
                "orders for which somebody still owes",
                "select number from trade_order o where " + BOOKED.formatted("BUYER_RECEIVABLE") + " <> 0 or "
                        + BOOKED.formatted("SELLER_PAYABLE") + " <> 0");
        faults.put(
                "orders that are not in the audit log once",
                "select number from trade_order o where 1 <> (select count(*) from audit_entry a where a.tenant_id ="
                        + " o.tenant_id and a.action = 'order.placed' and a.subject_id = o.group_id)");
        faults.put(
                "variants of which more or less is reserved than orders want",
                "select sku from variant v where reserved <> (select coalesce(sum(l.quantity), 0) from order_line l"
                        + " join trade_order o on o.tenant_id = l.tenant_id and o.id = l.order_id where l.tenant_id ="
                        + " v.tenant_id and l.variant_id = v.id and o.status in ('PLACED', 'CONFIRMED'))");
        faults.put(
                "payments without an order",
                "select order_number from payment p where not exists (select from trade_order o where o.tenant_id ="
                        + " p.tenant_id and o.id = p.order_id)");
        faults.put(
                "bookings without an order",
                "select reference from ledger_entry e where not exists (select from trade_order o where o.tenant_id ="
                        + " e.tenant_id and o.id = e.order_id)");
        faults.put(
                "news without an order",
                "select type from outbox_event e where type like '%.Order%' and not exists (select from trade_order o"
                        + " where o.tenant_id = e.tenant_id and o.id = (e.payload ->> 'order')::uuid)");
        faults.put(
                "audit entries without an order",
                "select details ->> 'numbers' from audit_entry a where action = 'order.placed' and not exists (select"
                        + " from trade_order o where o.tenant_id = a.tenant_id and o.group_id = a.subject_id)");
        return faults;
    }

    /** Fails where anything of any order is missing, or there without its order; then waits for the news to be spread. */
    void requireWhole() {
        FAULTS.forEach((fault, query) -> assertThat(strings(
                        "select * from (" + query.replaceFirst(" where ", " where " + OF_THE_FAIR + " and (") + ")) f"))
                .as(fault)
                .isEmpty());
        assertThat(count("select count(*) from trade_order where " + OF_THE_FAIR))
                .as("numbers of orders have no gap")
                .isEqualTo(count("select coalesce(max(split_part(number, '-', 3)::int), 0) from trade_order where "
                        + OF_THE_FAIR));
        Patience.until(
                "news to be spread",
                () -> strings("select type || coalesce(' ' || last_error, '') from outbox_event where " + OF_THE_FAIR),
                () -> count("select count(*) from outbox_event where " + OF_THE_FAIR) == 0);
    }

    Stock stockOf(Fair.Goods goods) {
        return query(
                        "select on_hand, reserved from variant where id = ?",
                        row -> new Stock(row.getInt(1), row.getInt(2)),
                        UUID.fromString(goods.variant()))
                .get(0);
    }

    int orders() {
        return count("select count(*) from trade_order where " + OF_THE_FAIR);
    }

    /** What is booked for an order by account, the company's own accounts together; accounts with nothing left out. */
    Map<String, BigDecimal> bookedFor(String order) {
        Map<String, BigDecimal> booked = new LinkedHashMap<>();
        query(
                        "select p.account, sum(p.amount) from ledger_entry e join ledger_posting p on p.tenant_id ="
                                + " e.tenant_id and p.entry_id = e.id where e.order_id = ? group by p.account"
                                + " having sum(p.amount) <> 0 order by p.account",
                        row -> Map.entry(row.getString(1), row.getBigDecimal(2).setScale(2)),
                        UUID.fromString(order))
                .forEach(account -> booked.put(account.getKey(), account.getValue()));
        return booked;
    }

    /** The entries of an order, each with what it is about and its postings: {@code SELLER_PAID 2200+9.80 1200-9.80}. */
    List<String> journalOf(String order) {
        return strings(
                "select e.cause || ' ' || string_agg(p.account || case when p.amount > 0 then ' +' else ' ' end"
                        + " || round(p.amount, 2), ', ' order by p.position) from ledger_entry e join ledger_posting p"
                        + " on p.tenant_id = e.tenant_id and p.entry_id = e.id where e.order_id = ?"
                        + " group by e.id, e.cause order by e.id",
                UUID.fromString(order));
    }

    int count(String query, Object... values) {
        return query(query, row -> row.getInt(1), values).get(0);
    }

    private List<String> strings(String query, Object... values) {
        return query(query, row -> row.getString(1), values);
    }

    private <T> List<T> query(String query, Reader<T> reader, Object... values) {
        try (Connection connection = database.connect("guildhall", "postgres");
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
