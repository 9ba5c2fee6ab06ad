package io.guildhall.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingAnEntryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID COMPANY = Ids.next();

    @Test
    void debits_equal_credits() {
        assertThat(entry(
                                Posting.debit(Account.of(Chart.PROVIDER_CLEARING), cny("100")),
                                Posting.credit(Account.of(Chart.BUYER_RECEIVABLE, COMPANY), cny("100")))
                        .postings())
                .hasSize(2);
    }

    @Test
    void an_entry_that_does_not_balance_is_refused() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.of(Chart.PROVIDER_CLEARING), cny("100")),
                        Posting.credit(Account.of(Chart.ESCROW_HELD), cny("99.99"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.01 CNY");
    }

    @Test
    void currencies_balance_each_for_itself() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.of(Chart.PROVIDER_CLEARING), cny("100")),
                        Posting.credit(Account.of(Chart.ESCROW_HELD), Money.of("100", "USD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amounts_are_booked_in_whole_minor_units() {
        assertThat(Posting.debit(Account.of(Chart.ESCROW_HELD), cny("10.005")).amount())
                .isEqualTo(cny("10.01"));
        assertThat(Posting.debit(Account.of(Chart.ESCROW_HELD), Money.of("10.5", "JPY"))
                        .amount())
                .isEqualTo(Money.of("11", "JPY"));
    }

    @Test
    void postings_of_nothing_are_left_out() {
        assertThat(entry(
                                Posting.debit(Account.of(Chart.ESCROW_HELD), cny("5")),
                                Posting.credit(Account.of(Chart.SELLER_PAYABLE, COMPANY), cny("5")),
                                Posting.credit(Account.of(Chart.COMMISSION_INCOME), cny("0.001")))
                        .postings())
                .hasSize(2);
    }

    @Test
    void an_entry_of_nothing_is_refused() {
        assertThatThrownBy(() -> entry(
                        Posting.debit(Account.of(Chart.ESCROW_HELD), cny("0")),
                        Posting.credit(Account.of(Chart.COMMISSION_INCOME), cny("0"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_account_of_companies_needs_a_company_and_no_other_has_one() {
        assertThatThrownBy(() -> Account.of(Chart.SELLER_PAYABLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Account.of(Chart.ESCROW_HELD, COMPANY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry entry(Posting... postings) {
        return Entry.of(Entry.Cause.PAYMENT_RECEIVED, Ids.next(), "PO-2026-000042", NOW, postings);
    }

    private static Money cny(String amount) {
        return Money.of(amount, "CNY");
    }
}
