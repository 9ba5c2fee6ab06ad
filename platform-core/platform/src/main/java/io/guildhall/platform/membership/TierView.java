package io.guildhall.platform.membership;

import java.util.Optional;
import java.util.UUID;

/**
 * A tier as others see it.
 *
 * @param companies how many companies were put into it; companies that are in the default tier because nobody put them
 *     anywhere are not counted
 */
public record TierView(UUID id, TierTerms terms, boolean archived, long version, long companies) {

    public String code() {
        return terms.code();
    }

    /** How many products a company of this tier may have published; nothing for any number. */
    public Optional<Integer> listingQuota() {
        return Optional.ofNullable(terms.listingQuota());
    }

    public java.math.BigDecimal commissionPercent() {
        return terms.commissionPercent();
    }
}
