package io.guildhall.platform.catalog;

import java.util.List;
import java.util.UUID;

/** The description, prices or variants of these products changed. */
public record ProductChanged(List<UUID> products) implements ProductEvent {

    public static ProductChanged of(UUID product) {
        return new ProductChanged(List.of(product));
    }
}
