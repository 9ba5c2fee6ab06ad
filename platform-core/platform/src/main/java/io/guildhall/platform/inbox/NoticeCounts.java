package io.guildhall.platform.inbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.inbox.store.NoticeRows;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Keeps at hand how many unread notices people have. A change made on another node is seen after fifteen seconds. */
@TenantFacade
class NoticeCounts {

    private record Key(TenantId tenant, String person) {}

    private final Cache<Key, Integer> counts = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(15))
            .build();

    private NoticeRows rows;

    protected NoticeCounts() {}

    @Inject
    NoticeCounts(NoticeRows rows) {
        this.rows = rows;
    }

    /** What is at hand, or null; asks nobody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Integer atHand(String person) {
        return counts.getIfPresent(key(person));
    }

    public int read(String person) {
        return counts.get(key(person), wanted -> rows.unreadCount(wanted.person()));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public void forget(String person) {
        counts.invalidate(key(person));
    }

    private static Key key(String person) {
        return new Key(TenantContext.required(), person);
    }
}
