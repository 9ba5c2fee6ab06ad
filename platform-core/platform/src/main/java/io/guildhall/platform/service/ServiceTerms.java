package io.guildhall.platform.service;

import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;

/**
 * What a service is and costs.
 *
 * @param price for one unit, in the marketplace's currency
 * @param unit {@code ORDER} for one price per order, or a Recommendation 20 code
 * @param enabled whether it is on sale
 */
public record ServiceTerms(LocalizedText name, LocalizedText description, Money price, String unit, boolean enabled) {}
