package io.guildhall.server.bench;

import io.guildhall.server.launcher.DatabaseServer;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * An order of one line as the application leaves it behind: key, locked and promised stock, number, order, line, event,
 * payment, two balanced entries, audit entry and outbox event, with as few statements as the application sends. That event's time never comes, so that nobody works on it.
 */
final class PlainOrders extends PlainWork {
    private static final String OUTBOX = "insert into outbox_event (tenant_id, id, type, payload, occurred_at,"
            + " next_attempt_at) values (?, ?, 'io.guildhall.platform.ordering.OrderPlaced', cast(? as jsonb), now(),"
            + " 'infinity')";

    private final List<Goods> goods;
    private final UUID buyer;
    private final PreparedStatement key;
    private final PreparedStatement lock;
    private final PreparedStatement parties;
    private final PreparedStatement promise;
    private final PreparedStatement number;
    private final PreparedStatement order;
    private final PreparedStatement payment;
    private final PreparedStatement journal;
    private final PreparedStatement audit;
    private final PreparedStatement outbox;

    PlainOrders(DatabaseServer database, UUID tenant, List<Goods> goods, UUID buyer, int worker) throws SQLException {
        super(database, tenant, worker);
        this.goods = goods;
        this.buyer = buyer;
        key = prepare("insert into idempotency_key (tenant_id, actor, key, request_hash, result_id)"
                + " values (?, 'bench', ?, 'a hash', ?)");
        lock = prepare("select v.on_hand - v.reserved, p.name, p.unit, p.currency, t.unit_price from variant v"
                + " join product p on p.tenant_id = v.tenant_id and p.id = v.product_id"
                + " join price_tier t on t.tenant_id = v.tenant_id and t.product_id = v.product_id"
                + " where v.tenant_id = ? and v.id = ? order by t.min_quantity for update of v");
        parties = prepare("select c.id, c.status, t.commission_percent from company c left join membership m"
                + " on m.tenant_id = c.tenant_id and m.company_id = c.id join tier t on t.tenant_id = c.tenant_id"
                + " and case when m.tier_id is null then t.is_default else t.id = m.tier_id end"
                + " where c.tenant_id = ? and c.id in (?, ?)");
        promise = prepare("update variant set reserved = reserved + ? where tenant_id = ? and id = ?"
                + " and on_hand - reserved >= ?");
        number = prepare("insert into number_sequence as s (tenant_id, name, last) values (?, 'bench-order', 1)"
                + " on conflict (tenant_id, name) do update set last = s.last + 1 returning last");
        order = prepare("with placed as (insert into trade_order (tenant_id, id, version, group_id, number, status,"
                + " buyer_company, seller_company, placed_by, placed_by_name, currency, total, commission_percent,"
                + " delivery_name, delivery_address, note, buyer_reference, placed_at, changed_at) values (?, ?, 1, ?,"
                + " ?, 'PLACED', ?, ?, 'bench', 'Bench', 'CNY', ?, 0.1, 'Goods in', 'Dock 4, Hamburg', '', '', now(),"
                + " now())), line as (insert into order_line (tenant_id, order_id, position, id, variant_id,"
                + " product_id, sku, product_name, options, quantity, unit, unit_price, amount) values (?, ?, 0, ?, ?,"
                + " ?, 'sku', '{}', '{}', ?, 'TNE', 1, ?)) insert into order_event (tenant_id, order_id, id, step,"
                + " occurred_at, person, person_name, company_id, note) values (?, ?, ?, 'PLACE', now(), 'bench',"
                + " 'Bench', ?, '')");
        payment = prepare("insert into payment (tenant_id, id, order_id, order_number, buyer_company, seller_company,"
                + " amount, currency, status, provider, reference, changed_at) values (?, ?, ?, ?, ?, ?, ?, 'CNY',"
                + " 'HELD', 'simulated', 'SIM-IN', now())");
        journal = prepare("with entry as (insert into ledger_entry (tenant_id, id, occurred_at, cause, order_id,"
                + " reference) values (?, ?, now(), 'ORDER_PLACED', ?, ?), (?, ?, now(), 'PAYMENT_RECEIVED', ?, ?))"
                + " insert into ledger_posting (tenant_id, entry_id, position, account, company_id, currency, amount)"
                + " values (?, ?, 0, 'BUYER_RECEIVABLE', ?, 'CNY', ?), (?, ?, 1, 'ESCROW_HELD', null, 'CNY', ?),"
                + " (?, ?, 0, 'PROVIDER_CLEARING', null, 'CNY', ?), (?, ?, 1, 'BUYER_RECEIVABLE', ?, 'CNY', ?)");
        audit = prepare("insert into audit_entry (tenant_id, id, occurred_at, actor, actor_name, company_id, action,"
                + " subject_type, subject_id, details) values (?, ?, now(), 'bench', 'Bench', ?, 'order.placed',"
                + " 'order-group', ?, '{}')");
        outbox = prepare(OUTBOX);
    }

    @Override
    void inside() throws SQLException {
        Goods bought = goods.get(chance.nextInt(goods.size()));
        UUID id = UUID.randomUUID();
        BigDecimal total = bought.least();
        run(key, tenant, id.toString(), id);
        fill(lock, tenant, bought.variant());
        read(lock);
        fill(parties, tenant, bought.seller(), buyer);
        read(parties);
        if (run(promise, bought.least(), tenant, bought.variant(), bought.least()) != 1) {
            throw new IllegalStateException("Sold out: " + bought);
        }
        fill(number, tenant);
        String reference = "BENCH-" + next();
        run(
                order,
                tenant,
                id,
                id,
                reference,
                buyer,
                bought.seller(),
                total,
                tenant,
                id,
                UUID.randomUUID(),
                bought.variant(),
                bought.product(),
                bought.least(),
                total,
                tenant,
                id,
                UUID.randomUUID(),
                buyer);
        run(payment, tenant, UUID.randomUUID(), id, reference, buyer, bought.seller(), total);
        UUID owed = UUID.randomUUID();
        UUID paid = UUID.randomUUID();
        BigDecimal credit = total.negate();
        run(
                journal, tenant, owed, id, reference, tenant, paid, id, reference, tenant, owed, buyer, total, tenant,
                owed, credit, tenant, paid, total, tenant, paid, buyer, credit);
        run(audit, tenant, UUID.randomUUID(), buyer, id);
        run(outbox, tenant, UUID.randomUUID(), "{\"order\":\"" + id + "\"}");
    }

    private long next() throws SQLException {
        try (ResultSet row = number.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement prepare(String statement) throws SQLException {
        return connection.prepareStatement(statement);
    }

    private static int run(PreparedStatement statement, Object... values) throws SQLException {
        fill(statement, values);
        return statement.executeUpdate();
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
