package io.guildhall.platform.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All accounts with what was booked on them. In every currency the debits equal the credits. */
public record TrialBalance(List<Line> accounts) {

    /**
     * One account in one currency.
     *
     * @param debits sum of all debits, not negative
     * @param credits sum of all credits, not negative
     */
    public record Line(Account account, String currency, BigDecimal debits, BigDecimal credits) {

        /** What is on the account; positive on its normal side. */
        public BigDecimal balance() {
            BigDecimal net = debits.subtract(credits);
            return account.chart().side() == Chart.Side.DEBIT ? net : net.negate();
        }
    }

    /** The sums of one currency. */
    public record Total(String currency, BigDecimal debits, BigDecimal credits) {

        public boolean isBalanced() {
            return debits.compareTo(credits) == 0;
        }
    }

    public TrialBalance {
        accounts = accounts.stream()
                .sorted(Comparator.comparing(Line::currency)
                        .thenComparing(line -> line.account().chart().number()))
                .toList();
    }

    /** The sums by currency. */
    public List<Total> totals() {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Line line : accounts) {
            totals.merge(
                    line.currency(),
                    new Total(line.currency(), line.debits(), line.credits()),
                    (one, other) -> new Total(
                            one.currency(),
                            one.debits().add(other.debits()),
                            one.credits().add(other.credits())));
        }
        return new ArrayList<>(totals.values());
    }

    public boolean isBalanced() {
        return totals().stream().allMatch(Total::isBalanced);
    }
}
