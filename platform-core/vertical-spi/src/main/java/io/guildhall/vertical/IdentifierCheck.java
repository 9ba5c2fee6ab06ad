package io.guildhall.vertical;

import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of checking an identifier.
 *
 * @param valid whether the value obeys the rule
 * @param normalized the form to store, empty when the value is not valid
 * @param reason why the value is not valid, or what a reviewer should know of a valid one
 * @param corrected what the value would be with the right check digit, where nothing else is wrong with it
 */
public record IdentifierCheck(
        boolean valid, String normalized, Optional<LocalizedText> reason, Optional<String> corrected) {

    public IdentifierCheck {
        Objects.requireNonNull(normalized, "normalized is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(corrected, "corrected is null");
        if (!valid && reason.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs its reason");
        }
    }

    public static IdentifierCheck valid(String normalized) {
        return new IdentifierCheck(true, normalized, Optional.empty(), Optional.empty());
    }

    public static IdentifierCheck validWithRemark(String normalized, LocalizedText remark) {
        return new IdentifierCheck(true, normalized, Optional.of(remark), Optional.empty());
    }

    public static IdentifierCheck invalid(LocalizedText reason) {
        return new IdentifierCheck(false, "", Optional.of(reason), Optional.empty());
    }

    /** A value of the right shape whose check digit does not fit. */
    public static IdentifierCheck wrongCheckDigit(String corrected, LocalizedText reason) {
        return new IdentifierCheck(false, "", Optional.of(reason), Optional.of(corrected));
    }
}
