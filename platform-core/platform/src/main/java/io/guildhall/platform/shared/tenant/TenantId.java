package io.guildhall.platform.shared.tenant;

import java.util.Objects;
import java.util.UUID;

/** Names one tenant for the machine; people know it by its slug. */
public record TenantId(UUID value) {

    public TenantId {
        Objects.requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
