package io.guildhall.platform.ledger;

import io.guildhall.platform.shared.Money;
import java.util.Objects;

/**
 * One line of a journal entry.
 *
 * @param amount in whole minor units of its currency; positive debits the account, negative credits it
 */
public record Posting(Account account, Money amount) {

    public Posting {
        Objects.requireNonNull(account, "account is null");
        amount = amount.rounded();
    }

    public static Posting debit(Account account, Money amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(Account account, Money amount) {
        return new Posting(account, amount.negated());
    }

    boolean isZero() {
        return amount.amount().signum() == 0;
    }
}
