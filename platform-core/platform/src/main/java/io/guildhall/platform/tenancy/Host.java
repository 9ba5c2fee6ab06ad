package io.guildhall.platform.tenancy;

import java.util.Optional;

/** What a host name leads to. */
public record Host(Kind kind, Optional<Tenant> tenant) {

    /** The platform itself, a marketplace, or nothing we know. */
    public enum Kind {
        PLATFORM,
        MARKETPLACE,
        UNKNOWN
    }

    static Host platform() {
        return new Host(Kind.PLATFORM, Optional.empty());
    }

    static Host marketplace(Tenant tenant) {
        return new Host(Kind.MARKETPLACE, Optional.of(tenant));
    }

    public static Host unknown() {
        return new Host(Kind.UNKNOWN, Optional.empty());
    }

    /** The marketplace of this host; an error in the program where there is none. */
    public Tenant marketplace() {
        return tenant.orElseThrow(() -> new IllegalStateException("This host is no marketplace"));
    }
}
