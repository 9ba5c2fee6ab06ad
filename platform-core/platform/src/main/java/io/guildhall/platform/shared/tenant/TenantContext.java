package io.guildhall.platform.shared.tenant;

import java.util.Optional;
import java.util.function.Supplier;

/** The tenant this thread works for. There is none unless a request's host or a job named it. */
public final class TenantContext {

    private static final ThreadLocal<TenantId> CURRENT = new ThreadLocal<>();

    private TenantContext() {}

    /** The current tenant; an error in the program where there is none. */
    public static TenantId required() {
        return current().orElseThrow(() -> new IllegalStateException("No tenant: this code must run inside one"));
    }

    public static Optional<TenantId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Does the work inside that tenant and restores what was before. */
    public static <T> T in(TenantId tenant, Supplier<T> work) {
        TenantId before = CURRENT.get();
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Does the work inside that tenant and restores what was before. */
    public static void run(TenantId tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return null;
        });
    }
}
