package io.guildhall.platform.payment;

import io.guildhall.platform.ledger.Entry;
import io.guildhall.platform.ledger.Ledger;
import io.guildhall.platform.payment.store.PaymentStore;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Holds buyers' money, and books each step in the transaction of the order's step that causes it. */
@TenantFacade
public class Escrow {

    private PaymentStore payments;
    private PaymentProvider provider;
    private Ledger ledger;
    private Clock clock;

    protected Escrow() {}

    @Inject
    Escrow(PaymentStore payments, PaymentProvider provider, Ledger ledger, Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes the buyer's money for these orders and holds it; answers where it is, in the order of the dues. */
    public List<PaymentView> hold(List<Due> dues) {
        Instant now = clock.instant();
        Map<Payment, String> held = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Due due : dues) {
            Payment payment = Payment.of(due);
            entries.addAll(payment.hold(now));
            held.put(payment, provider.collect(payment.id(), due.buyer(), due.amount()));
        }
        payments.add(held, provider.code(), now);
        ledger.post(entries);
        return held.entrySet().stream()
                .map(payment -> view(payment.getKey(), payment.getValue()))
                .toList();
    }

    /** Pays the seller of that order what is held for it, less the commission and the marketplace's own services. */
    public void release(UUID order, Money commission, Money services) {
        Payment payment = payments.requireForUpdate(order);
        Instant now = clock.instant();
        ledger.post(payment.release(commission, services, now));
        Money net = payment.due().amount().minus(commission.rounded()).minus(services.rounded());
        payments.settle(payment, provider.payOut(payment.id(), payment.due().seller(), net), now);
    }

    /** Gives the buyer of that order the money back. */
    public void refund(UUID order) {
        Payment payment = payments.requireForUpdate(order);
        Instant now = clock.instant();
        ledger.post(payment.refund(now));
        payments.settle(
                payment,
                provider.refund(
                        payment.id(), payment.due().buyer(), payment.due().amount()),
                now);
    }

    /** The payment for that order. */
    public Optional<PaymentView> find(UUID order) {
        return payments.find(order);
    }

    /** Whether payments are simulated at present. */
    public boolean isSimulated() {
        return provider.isSimulated();
    }

    private PaymentView view(Payment payment, String reference) {
        Due due = payment.due();
        return new PaymentView(
                payment.id(), due.order(), payment.status(), due.amount(), provider.isSimulated(), reference);
    }
}
