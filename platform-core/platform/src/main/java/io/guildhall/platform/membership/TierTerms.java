package io.guildhall.platform.membership;

import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a tier costs and allows.
 *
 * @param code lower-case letters, digits and hyphens; unique in its marketplace and never changed
 * @param price for one period, in the marketplace's currency
 * @param listingQuota how many products may be published at a time; null for any number
 * @param commissionPercent of the value of goods sold, from 0 to 100
 * @param isDefault whether companies begin in it; exactly one tier of a marketplace is that
 */
public record TierTerms(
        String code,
        LocalizedText name,
        LocalizedText description,
        Money price,
        Period period,
        Integer listingQuota,
        BigDecimal commissionPercent,
        List<Privilege> privileges,
        boolean isDefault) {

    public TierTerms {
        privileges = privileges == null ? List.of() : List.copyOf(privileges);
    }
}
