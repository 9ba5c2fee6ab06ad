package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.Money;

/**
 * What was ordered in one currency in a while.
 *
 * @param orders how many were placed, those called off included
 * @param cancelled how many of them were called off
 * @param total of the goods of those that were not
 */
public record Turnover(long orders, long cancelled, Money total) {}
