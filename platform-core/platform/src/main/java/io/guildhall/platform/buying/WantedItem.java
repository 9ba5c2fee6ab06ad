package io.guildhall.platform.buying;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * What is to be on a list.
 *
 * @param quantity how much is usually wanted
 * @param note null leaves the note that is there
 */
public record WantedItem(UUID variant, BigDecimal quantity, String note) {

    public WantedItem {
        Objects.requireNonNull(variant, "variant is null");
        Objects.requireNonNull(quantity, "quantity is null");
    }
}
