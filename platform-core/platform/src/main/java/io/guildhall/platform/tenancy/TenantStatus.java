package io.guildhall.platform.tenancy;

/** Where a marketplace is in its life. Only an active one answers at its address. */
public enum TenantStatus {
    LAUNCHING,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
