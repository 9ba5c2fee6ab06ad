package io.guildhall.platform.ledger;

import java.util.Objects;
import java.util.UUID;

/**
 * An account of the current marketplace; with a currency it is one line of the trial balance.
 *
 * @param company whose account it is, or null where the chart knows no companies
 */
public record Account(Chart chart, UUID company) {

    public Account {
        Objects.requireNonNull(chart, "chart is null");
        if (chart.perCompany() != (company != null)) {
            throw new IllegalArgumentException(chart + (chart.perCompany() ? " needs a company" : " has no companies"));
        }
    }

    public static Account of(Chart chart) {
        return new Account(chart, null);
    }

    public static Account of(Chart chart, UUID company) {
        return new Account(chart, company);
    }
}
