package io.guildhall.platform.service;

import io.guildhall.platform.shared.Money;
import java.math.BigDecimal;

/**
 * What a service costs with certain goods.
 *
 * @param quantity what its price was multiplied by: orders, a mass in the service's unit, or the goods' value
 * @param amount in whole minor units, not negative
 */
public record Charge(BigDecimal quantity, Money amount) {}
