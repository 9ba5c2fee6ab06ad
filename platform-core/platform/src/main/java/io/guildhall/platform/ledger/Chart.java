package io.guildhall.platform.ledger;

import java.util.Locale;

/** The chart of accounts, the same in every marketplace and currency. */
public enum Chart {
    /** What a buying company owes; one account per company. */
    BUYER_RECEIVABLE("1100", Side.DEBIT, true),
    /** What the payment provider holds for the marketplace. */
    PROVIDER_CLEARING("1200", Side.DEBIT, false),
    /** Buyers' money held until they accept the goods. */
    ESCROW_HELD("2100", Side.CREDIT, false),
    /** What is owed to a selling company; one account per company. */
    SELLER_PAYABLE("2200", Side.CREDIT, true),
    /** What the marketplace earns on trades. */
    COMMISSION_INCOME("4100", Side.CREDIT, false),
    /** What the marketplace earns with its own services. */
    SERVICE_INCOME("4200", Side.CREDIT, false);

    /** On which side an account's balance normally stands. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    private final String number;
    private final Side side;
    private final boolean perCompany;

    Chart(String number, Side side, boolean perCompany) {
        this.number = number;
        this.side = side;
        this.perCompany = perCompany;
    }

    /** The account number accountants sort by. */
    public String number() {
        return number;
    }

    public Side side() {
        return side;
    }

    /** Whether every company has an account of its own here. */
    public boolean perCompany() {
        return perCompany;
    }

    /** Text key of what the account is called. */
    public String textKey() {
        return "ledger.account." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
