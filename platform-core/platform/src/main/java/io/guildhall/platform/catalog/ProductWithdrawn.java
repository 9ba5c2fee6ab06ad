package io.guildhall.platform.catalog;

import java.util.List;
import java.util.UUID;

/** These products can no longer be found or ordered. */
public record ProductWithdrawn(List<UUID> products) implements ProductEvent {

    public static ProductWithdrawn of(UUID product) {
        return new ProductWithdrawn(List.of(product));
    }
}
