package io.guildhall.vertical;

import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of checking an identifier.
 *
 * @param valid whether the value obeys the rule
 * @param normalized the form to store, empty when the value is not valid
 * @param reason why the value is not valid, or what a reviewer should know of a valid one
 */
public record IdentifierCheck(boolean valid, String normalized, Optional<LocalizedText> reason) {

    public IdentifierCheck {
        Objects.requireNonNull(normalized, "normalized is null");
        Objects.requireNonNull(reason, "reason is null");
        if (!valid && reason.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs its reason");
        }
    }

    public static IdentifierCheck valid(String normalized) {
        return new IdentifierCheck(true, normalized, Optional.empty());
    }

    public static IdentifierCheck validWithRemark(String normalized, LocalizedText remark) {
        return new IdentifierCheck(true, normalized, Optional.of(remark));
    }

    public static IdentifierCheck invalid(LocalizedText reason) {
        return new IdentifierCheck(false, "", Optional.of(reason));
    }
}
