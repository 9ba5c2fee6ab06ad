package io.guildhall.platform.tenancy;

import java.util.Optional;

/** What a host name stands for. */
public record Site(Kind kind, Optional<Tenant> tenant) {

    /** The platform itself, a marketplace, or nothing we know. */
    public enum Kind {
        PLATFORM,
        MARKETPLACE,
        UNKNOWN
    }

    static Site platform() {
        return new Site(Kind.PLATFORM, Optional.empty());
    }

    static Site marketplace(Tenant tenant) {
        return new Site(Kind.MARKETPLACE, Optional.of(tenant));
    }

    static Site unknown() {
        return new Site(Kind.UNKNOWN, Optional.empty());
    }

    /** The marketplace of this site; an error in the program where there is none. */
    public Tenant marketplace() {
        return tenant.orElseThrow(() -> new IllegalStateException("This site is no marketplace"));
    }
}
