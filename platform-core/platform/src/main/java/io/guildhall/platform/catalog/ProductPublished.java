package io.guildhall.platform.catalog;

import java.util.List;
import java.util.UUID;

/** These products can be found and ordered from now on. */
public record ProductPublished(List<UUID> products) implements ProductEvent {

    public static ProductPublished of(UUID product) {
        return new ProductPublished(List.of(product));
    }
}
