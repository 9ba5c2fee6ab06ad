package io.guildhall.platform.catalog;

import java.util.Collection;
import java.util.UUID;

/** Takes what is agreed about variants along when they move to another product; the feature pricing supplies it. */
public interface MovingPrices {

    void move(UUID from, UUID to, Collection<UUID> variants);
}
