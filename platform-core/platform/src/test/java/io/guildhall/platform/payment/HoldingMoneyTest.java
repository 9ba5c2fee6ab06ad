package io.guildhall.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.ledger.Account;
import io.guildhall.platform.ledger.Chart;
import io.guildhall.platform.ledger.Entry;
import io.guildhall.platform.ledger.Posting;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldingMoneyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID BUYER = Ids.next();
    private static final UUID SELLER = Ids.next();

    @Test
    void placing_moves_the_money_into_escrow() {
        Books books = new Books();
        books.post(payment("1280.50", "CNY").hold(NOW));

        assertThat(books.balance(Account.of(Chart.PROVIDER_CLEARING), "CNY")).isEqualByComparingTo("1280.50");
        assertThat(books.balance(Account.of(Chart.ESCROW_HELD), "CNY")).isEqualByComparingTo("-1280.50");
        assertThat(books.balance(Account.of(Chart.BUYER_RECEIVABLE, BUYER), "CNY"))
                .isEqualByComparingTo("0");
    }

    @Test
    void acceptance_pays_the_seller_less_the_commission() {
        Books books = new Books();
        Payment payment = payment("1000", "CNY");
        books.post(payment.hold(NOW));
        books.post(payment.release(Money.of("12", "CNY"), Money.zero("CNY"), NOW));

        assertThat(payment.status()).isEqualTo(Payment.Status.RELEASED);
        assertThat(books.balance(Account.of(Chart.ESCROW_HELD), "CNY")).isEqualByComparingTo("0");
        assertThat(books.balance(Account.of(Chart.SELLER_PAYABLE, SELLER), "CNY"))
                .isEqualByComparingTo("0");
        assertThat(books.balance(Account.of(Chart.COMMISSION_INCOME), "CNY")).isEqualByComparingTo("-12");
        assertThat(books.balance(Account.of(Chart.PROVIDER_CLEARING), "CNY")).isEqualByComparingTo("12");
    }

    @Test
    void what_was_paid_for_services_becomes_the_marketplaces_and_not_the_sellers() {
        Books books = new Books();
        Payment payment = payment("1240.50", "CNY");
        books.post(payment.hold(NOW));
        List<Entry> released = payment.release(Money.of("12", "CNY"), Money.of("240.50", "CNY"), NOW);
        books.post(released);

        assertThat(released.get(1).postings())
                .contains(Posting.debit(Account.of(Chart.SELLER_PAYABLE, SELLER), Money.of("988.00", "CNY")));
        assertThat(books.balance(Account.of(Chart.ESCROW_HELD), "CNY")).isEqualByComparingTo("0");
        assertThat(books.balance(Account.of(Chart.COMMISSION_INCOME), "CNY")).isEqualByComparingTo("-12");
        assertThat(books.balance(Account.of(Chart.SERVICE_INCOME), "CNY")).isEqualByComparingTo("-240.50");
        assertThat(books.balance(Account.of(Chart.PROVIDER_CLEARING), "CNY")).isEqualByComparingTo("252.50");
    }

    @Test
    void cancelling_gives_everything_back() {
        Books books = new Books();
        Payment payment = payment("1000", "CNY");
        books.post(payment.hold(NOW));
        books.post(payment.refund(NOW));

        assertThat(books.sums.values()).allMatch(sum -> sum.signum() == 0);
    }

    @Test
    void money_that_was_released_cannot_be_refunded() {
        Payment payment = payment("1000", "CNY");
        payment.release(Money.zero("CNY"), Money.zero("CNY"), NOW);

        assertThatThrownBy(() -> payment.refund(NOW)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> payment.release(Money.zero("CNY"), Money.zero("CNY"), NOW))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void a_commission_is_never_more_than_the_price() {
        assertThatThrownBy(() -> payment("10", "CNY").release(Money.of("10.01", "CNY"), Money.zero("CNY"), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payment("10", "CNY").release(Money.of("1", "CNY"), Money.of("9.01", "CNY"), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payment("10", "CNY").release(Money.zero("CNY"), Money.of("-1", "CNY"), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Any interleaving of placing, accepting and cancelling of many orders in several currencies. */
    @ParameterizedTest
    @MethodSource("histories")
    void the_books_balance_whatever_happens(long history) {
        List<Step> steps = steps(new Random(history));
        Books books = new Books();
        List<Payment> open = new ArrayList<>();
        Map<String, BigDecimal> held = new HashMap<>();
        Map<String, BigDecimal> earned = new HashMap<>();
        Map<String, BigDecimal> served = new HashMap<>();
        for (Step step : steps) {
            if (step.kind() == 0 || open.isEmpty()) {
                Payment payment = payment(step.amount().toPlainString(), step.currency());
                books.post(payment.hold(NOW));
                held.merge(step.currency(), payment.due().amount().amount(), BigDecimal::add);
                open.add(payment);
                continue;
            }
            Payment payment = open.remove(step.pick() % open.size());
            Money amount = payment.due().amount();
            String currency = amount.currency().getCurrencyCode();
            if (step.kind() == 1) {
                Money commission =
                        amount.times(step.commissionPercent().movePointLeft(2)).rounded();
                Money services = amount.minus(commission)
                        .times(step.servicesPercent().movePointLeft(2))
                        .rounded();
                books.post(payment.release(commission, services, NOW));
                earned.merge(currency, commission.amount(), BigDecimal::add);
                served.merge(currency, services.amount(), BigDecimal::add);
            } else {
                books.post(payment.refund(NOW));
            }
            held.merge(currency, amount.amount().negate(), BigDecimal::add);
        }

        for (String currency : List.of("CNY", "USD", "JPY")) {
            BigDecimal heldNow = held.getOrDefault(currency, BigDecimal.ZERO);
            BigDecimal earnedNow = earned.getOrDefault(currency, BigDecimal.ZERO);
            BigDecimal servedNow = served.getOrDefault(currency, BigDecimal.ZERO);
            assertThat(books.sum(currency)).isEqualByComparingTo("0");
            assertThat(books.balance(Account.of(Chart.ESCROW_HELD), currency)).isEqualByComparingTo(heldNow.negate());
            assertThat(books.balance(Account.of(Chart.COMMISSION_INCOME), currency))
                    .isEqualByComparingTo(earnedNow.negate());
            assertThat(books.balance(Account.of(Chart.SERVICE_INCOME), currency))
                    .isEqualByComparingTo(servedNow.negate());
            assertThat(books.balance(Account.of(Chart.PROVIDER_CLEARING), currency))
                    .isEqualByComparingTo(heldNow.add(earnedNow).add(servedNow));
            assertThat(books.balance(Account.of(Chart.BUYER_RECEIVABLE, BUYER), currency))
                    .isEqualByComparingTo("0");
            assertThat(books.balance(Account.of(Chart.SELLER_PAYABLE, SELLER), currency))
                    .isEqualByComparingTo("0");
        }
    }

    record Step(
            int kind,
            int pick,
            BigDecimal amount,
            String currency,
            BigDecimal commissionPercent,
            BigDecimal servicesPercent) {}

    static LongStream histories() {
        return LongStream.range(0, 200);
    }

    private static List<Step> steps(Random random) {
        List<Step> steps = new ArrayList<>();
        int count = random.nextInt(41);
        for (int step = 0; step < count; step++) {
            steps.add(new Step(
                    random.nextInt(3),
                    random.nextInt(1_000),
                    BigDecimal.valueOf(10_000L + random.nextInt(1_000_000_000), 4),
                    List.of("CNY", "USD", "JPY").get(random.nextInt(3)),
                    BigDecimal.valueOf(random.nextInt(100_001), 3),
                    BigDecimal.valueOf(random.nextInt(100_001), 3)));
        }
        return steps;
    }

    private static Payment payment(String amount, String currency) {
        return Payment.of(new Due(Ids.next(), "PO-2026-000001", BUYER, SELLER, Money.of(amount, currency)));
    }

    /** A ledger in memory. */
    private static final class Books {
        private final Map<List<Object>, BigDecimal> sums = new HashMap<>();

        void post(List<Entry> entries) {
            for (Entry entry : entries) {
                for (Posting posting : entry.postings()) {
                    sums.merge(
                            List.of(
                                    posting.account(),
                                    posting.amount().currency().getCurrencyCode()),
                            posting.amount().amount(),
                            BigDecimal::add);
                }
            }
        }

        BigDecimal balance(Account account, String currency) {
            return sums.getOrDefault(List.of(account, currency), BigDecimal.ZERO)
                    .setScale(2, RoundingMode.UNNECESSARY);
        }

        BigDecimal sum(String currency) {
            return sums.entrySet().stream()
                    .filter(entry -> entry.getKey().get(1).equals(currency))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
