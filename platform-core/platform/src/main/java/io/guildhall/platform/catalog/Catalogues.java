package io.guildhall.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the trees of the marketplaces in use at hand. What changes here is seen at once, what changes on another node as
 * soon as this one hears of it; where it hears nothing, after ten seconds.
 */
@ApplicationScoped
class Catalogues {

    private static final long UNHEARD_NANOS = Duration.ofSeconds(10).toNanos();

    private final Cache<TenantId, Held> held = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Counts the changes: whoever read before one must not keep what they read. */
    private final AtomicLong changes = new AtomicLong();

    private CategoryReader reader;
    private Hearing hearing;

    protected Catalogues() {}

    @Inject
    Catalogues(CategoryReader reader, Hearing hearing) {
        this.reader = reader;
        this.hearing = hearing;
    }

    /** A tree and the settings that go with it. */
    record Catalogue(CategoryTree tree, CatalogSettings settings) {}

    /** A catalogue may have changed; told when that is decided. */
    record Changed(TenantId tenant) {}

    private record Held(Catalogue catalogue, long since) {}

    /** The current marketplace's. */
    Catalogue current() {
        TenantId tenant = TenantContext.required();
        Held known = held.getIfPresent(tenant);
        if (known != null && (hearing.isUpToDate() || System.nanoTime() - known.since() < UNHEARD_NANOS)) {
            return known.catalogue();
        }
        long mark = changes.get();
        Catalogue read = reader.read();
        held.put(tenant, new Held(read, System.nanoTime()));
        if (changes.get() != mark) {
            held.invalidate(tenant);
        }
        return read;
    }

    /** Also where nothing came of it: what was read meanwhile may hold what was never kept. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed changed) {
        changes.incrementAndGet();
        held.invalidate(changed.tenant());
    }

    void hear(@Observes ChangesHeard heard) {
        if (!heard.catalogues().isEmpty()) {
            changes.incrementAndGet();
            held.invalidateAll(heard.catalogues());
        }
    }
}
