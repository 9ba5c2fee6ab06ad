package io.guildhall.platform.shared.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Keeps at hand one number for each person of each tenant, for what every page shows. A change made on another node is
 * seen after fifteen seconds.
 */
public abstract class PersonalCounts {

    private record Key(TenantId tenant, String person) {}

    private final Cache<Key, Integer> counts = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(15))
            .build();

    /** Counts anew. */
    protected abstract int count(String person);

    /** What is at hand, or null; asks nobody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Integer atHand(String person) {
        return counts.getIfPresent(key(person));
    }

    public int read(String person) {
        return counts.get(key(person), wanted -> count(wanted.person()));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public void forget(String person) {
        counts.invalidate(key(person));
    }

    private static Key key(String person) {
        return new Key(TenantContext.required(), person);
    }
}
