package io.guildhall.platform.company;

import java.util.Optional;

/**
 * Which companies are wanted; what is empty does not matter.
 *
 * @param text part of a name, a number or a code
 */
public record CompanyFilter(
        Optional<CompanyStatus> status, Optional<String> text, Optional<String> country, Order order) {

    /** The order of the list. */
    public enum Order {
        NEWEST("registered_at desc, id desc"),
        OLDEST("registered_at, id"),
        NAME("lower(legal_name), id"),
        NAME_DESCENDING("lower(legal_name) desc, id desc");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        boolean isByName() {
            return this == NAME || this == NAME_DESCENDING;
        }

        boolean isDescending() {
            return this == NEWEST || this == NAME_DESCENDING;
        }
    }

    public static CompanyFilter all() {
        return new CompanyFilter(Optional.empty(), Optional.empty(), Optional.empty(), Order.NEWEST);
    }

    public static CompanyFilter withStatus(CompanyStatus status) {
        return new CompanyFilter(Optional.of(status), Optional.empty(), Optional.empty(), Order.NEWEST);
    }
}
