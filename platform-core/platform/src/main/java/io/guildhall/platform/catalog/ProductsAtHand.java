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
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Products as the database had them, with their sellers. For a minute nobody asks again, as long as this node hears of
 * what changes on the others: that is seen within a second or two, and whatever changed here at once.
 */
@ApplicationScoped
class ProductsAtHand {

    private static final long TRUSTED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int STRIPES = 1 << 10;

    private record Key(TenantId tenant, UUID product) {}

    private record Held(ProductReader.Reading reading, long since) {
        boolean isTrusted(long now) {
            return now - since < TRUSTED_NANOS;
        }
    }

    private final Cache<Key, Held> held =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /** Counts the changes, several products in one place: whoever read before a change must not keep what they read. */
    private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

    private Hearing hearing;

    protected ProductsAtHand() {}

    @Inject
    ProductsAtHand(Hearing hearing) {
        this.hearing = hearing;
    }

    /** These products, or their stock, have changed; told once that is certain. */
    record Changed(TenantId tenant, Collection<UUID> products) {}

    /** What can be shown without asking the database. */
    Optional<ProductReader.Reading> trusted(UUID product) {
        if (!hearing.isUpToDate()) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        return Optional.ofNullable(held.getIfPresent(key(product)))
                .filter(each -> each.isTrusted(now))
                .map(Held::reading);
    }

    /** What was read some time ago. */
    Optional<ProductReader.Reading> known(UUID product) {
        return Optional.ofNullable(held.getIfPresent(key(product))).map(Held::reading);
    }

    /** To be taken before the database is asked, and handed in with what it answered. */
    long mark(UUID product) {
        return changes.get(stripe(key(product)));
    }

    /** Keeps what was read, unless the product has changed since that mark. */
    void keep(ProductReader.Reading reading, long mark) {
        Key key = key(reading.product().id());
        held.put(key, new Held(reading, System.nanoTime()));
        if (changes.get(stripe(key)) != mark) {
            held.invalidate(key);
        }
    }

    void forget(UUID product) {
        held.invalidate(key(product));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        forget(changed.tenant(), changed.products());
    }

    /** Who may see what of a product is said by its category. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Catalogues.Changed changed) {
        forgetAll(Set.of(changed.tenant()));
    }

    private void forgetAll(Set<TenantId> tenants) {
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            changes.incrementAndGet(stripe);
        }
        held.asMap().keySet().removeIf(key -> tenants.contains(key.tenant()));
    }

    void hear(@Observes ChangesHeard heard) {
        heard.products().forEach(this::forget);
        if (!heard.catalogues().isEmpty()) {
            forgetAll(heard.catalogues());
        }
    }

    private void forget(TenantId tenant, Collection<UUID> products) {
        for (UUID product : products) {
            Key key = new Key(tenant, product);
            changes.incrementAndGet(stripe(key));
            held.invalidate(key);
        }
    }

    private static Key key(UUID product) {
        return new Key(TenantContext.required(), product);
    }

    private static int stripe(Key key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & STRIPES - 1;
    }
}
