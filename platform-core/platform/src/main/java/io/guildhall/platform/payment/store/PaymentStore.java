package io.guildhall.platform.payment.store;

import io.guildhall.platform.payment.Due;
import io.guildhall.platform.payment.Payment;
import io.guildhall.platform.payment.PaymentView;
import io.guildhall.platform.payment.SimulatedPayments;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Payments in the database. */
@ApplicationScoped
public class PaymentStore {

    private Jdbi sql;

    protected PaymentStore() {}

    @Inject
    PaymentStore(Jdbi sql) {
        this.sql = sql;
    }

    /** Stores these payments, each with the provider's reference, in one round trip. */
    public void add(Map<Payment, String> payments, String provider, Instant now) {
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into payment (tenant_id, id, order_id, order_number,"
                    + " buyer_company, seller_company, amount, currency, status, provider, reference, changed_at)"
                    + " values (:tenant, :id, :order, :number, :buyer, :seller, :amount, :currency, :status,"
                    + " :provider, :reference, :now)");
            payments.forEach((payment, reference) -> batch.bind(
                            "tenant", TenantContext.required().value())
                    .bind("id", payment.id())
                    .bind("order", payment.due().order())
                    .bind("number", payment.due().reference())
                    .bind("buyer", payment.due().buyer())
                    .bind("seller", payment.due().seller())
                    .bind("amount", payment.due().amount().amount())
                    .bind("currency", payment.due().amount().currency().getCurrencyCode())
                    .bind("status", payment.status().name())
                    .bind("provider", provider)
                    .bind("reference", reference)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .add());
            batch.execute();
        });
    }

    /** The payment for that order, locked until the transaction ends. */
    public Payment requireForUpdate(UUID order) {
        return sql.withHandle(handle -> handle.createQuery(
                                "select * from payment where tenant_id = :tenant and order_id = :order for update")
                        .bind("tenant", TenantContext.required().value())
                        .bind("order", order)
                        .map(PaymentStore::payment)
                        .findOne())
                .orElseThrow(() -> Rejection.notFound("payment for order", order));
    }

    /** Stores what has become of the payment. */
    public void settle(Payment payment, String reference, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("update payment set status = :status, reference = :reference,"
                        + " changed_at = :now where tenant_id = :tenant and id = :id")
                .bind("status", payment.status().name())
                .bind("reference", reference)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("tenant", TenantContext.required().value())
                .bind("id", payment.id())
                .execute());
    }

    /** The payment for that order, as people see it. */
    public Optional<PaymentView> find(UUID order) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select * from payment where tenant_id = :tenant and order_id = :order")
                .bind("tenant", TenantContext.required().value())
                .bind("order", order)
                .map((row, context) -> new PaymentView(
                        row.getObject("id", UUID.class),
                        order,
                        Payment.Status.valueOf(row.getString("status")),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getString("provider").equals(SimulatedPayments.CODE),
                        row.getString("reference")))
                .findOne());
    }

    private static Payment payment(ResultSet row, StatementContext context) throws SQLException {
        return Payment.stored(
                row.getObject("id", UUID.class),
                new Due(
                        row.getObject("order_id", UUID.class),
                        row.getString("order_number"),
                        row.getObject("buyer_company", UUID.class),
                        row.getObject("seller_company", UUID.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency"))),
                Payment.Status.valueOf(row.getString("status")));
    }
}
