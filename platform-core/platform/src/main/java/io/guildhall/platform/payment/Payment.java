package io.guildhall.platform.payment;

import io.guildhall.platform.ledger.Account;
import io.guildhall.platform.ledger.Chart;
import io.guildhall.platform.ledger.Entry;
import io.guildhall.platform.ledger.Posting;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * A buyer's money for one order. Held in escrow from the placing of the order; then released to the seller, less
 * commission and the marketplace's own services, or refunded in full, once. Every step is booked so that the provider's
 * account always equals the money held plus what the marketplace has earned.
 */
public final class Payment {

    /** Where the money is. */
    public enum Status {
        HELD,
        RELEASED,
        REFUNDED;

        /** Text key of what people read. */
        public String textKey() {
            return "payment.status." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final UUID id;
    private final Due due;
    private Status status;

    private Payment(UUID id, Due due, Status status) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.due = Objects.requireNonNull(due, "due is null");
        this.status = Objects.requireNonNull(status, "status is null");
    }

    /** A payment about to be made. */
    public static Payment of(Due due) {
        return new Payment(Ids.next(), due, Status.HELD);
    }

    /** A payment as it was stored. */
    public static Payment stored(UUID id, Due due, Status status) {
        return new Payment(id, due, status);
    }

    public UUID id() {
        return id;
    }

    public Due due() {
        return due;
    }

    public Status status() {
        return status;
    }

    /** The buyer owes and has paid into escrow. */
    public List<Entry> hold(Instant now) {
        Money amount = due.amount();
        return List.of(
                entry(
                        Entry.Cause.ORDER_PLACED,
                        now,
                        Posting.debit(receivable(), amount),
                        Posting.credit(Account.of(Chart.ESCROW_HELD), amount)),
                entry(
                        Entry.Cause.PAYMENT_RECEIVED,
                        now,
                        Posting.debit(Account.of(Chart.PROVIDER_CLEARING), amount),
                        Posting.credit(receivable(), amount)));
    }

    /**
     * The escrow becomes the seller's, who is paid at once, and the marketplace's: its commission and its services.
     *
     * @param commission not negative, in the same currency
     * @param services not negative, in the same currency; together with the commission at most the whole amount
     */
    public List<Entry> release(Money commission, Money services, Instant now) {
        requireHeld();
        Money fee = commission.rounded();
        Money served = services.rounded();
        Money net = due.amount().minus(fee).minus(served);
        if (fee.amount().signum() < 0
                || served.amount().signum() < 0
                || net.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "A commission of " + fee + " and services for " + served + " of " + due.amount());
        }
        status = Status.RELEASED;
        Account payable = Account.of(Chart.SELLER_PAYABLE, due.seller());
        Entry released = entry(
                Entry.Cause.ESCROW_RELEASED,
                now,
                Posting.debit(Account.of(Chart.ESCROW_HELD), due.amount()),
                Posting.credit(payable, net),
                Posting.credit(Account.of(Chart.COMMISSION_INCOME), fee),
                Posting.credit(Account.of(Chart.SERVICE_INCOME), served));
        if (!net.isPositive()) {
            return List.of(released);
        }
        return List.of(
                released,
                entry(
                        Entry.Cause.SELLER_PAID,
                        now,
                        Posting.debit(payable, net),
                        Posting.credit(Account.of(Chart.PROVIDER_CLEARING), net)));
    }

    /** The buyer owes nothing any more and has the money back. */
    public List<Entry> refund(Instant now) {
        requireHeld();
        status = Status.REFUNDED;
        Money amount = due.amount();
        return List.of(
                entry(
                        Entry.Cause.ORDER_CANCELLED,
                        now,
                        Posting.debit(Account.of(Chart.ESCROW_HELD), amount),
                        Posting.credit(receivable(), amount)),
                entry(
                        Entry.Cause.PAYMENT_REFUNDED,
                        now,
                        Posting.debit(receivable(), amount),
                        Posting.credit(Account.of(Chart.PROVIDER_CLEARING), amount)));
    }

    private void requireHeld() {
        if (status != Status.HELD) {
            throw new Rejection(
                    PaymentReason.PAYMENT_NOT_HELD,
                    "The money for %s has already been %s",
                    due.reference(),
                    status == Status.RELEASED ? "released to the seller" : "refunded to the buyer");
        }
    }

    private Account receivable() {
        return Account.of(Chart.BUYER_RECEIVABLE, due.buyer());
    }

    private Entry entry(Entry.Cause cause, Instant now, Posting... postings) {
        return Entry.of(cause, due.order(), due.reference(), now, postings);
    }
}
